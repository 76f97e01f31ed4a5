package org.smallvictories.kit.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Row;
import org.smallvictories.kit.tabular.Rows;

/** The second reading of a file: what the first has found good is written. */
final class Writing<R> {

    private static final int CHUNK = 1_000;

    private final Work work;
    private final Intake<R> intake;
    private final BitSet leftOut;

    Writing(Work work, Intake<R> intake, BitSet leftOut) {
        this.work = work;
        this.intake = intake;
        this.leftOut = leftOut;
    }

    /** In the transaction at work; returns how many rows were written. */
    long run(Sink<R> sink) {
        long written = 0;
        long toWrite = work.progress().good - work.progress().known;
        try (Rows rows = work.upload().rows()) {
            List<R> chunk = chunk(rows);
            while (!chunk.isEmpty()) {
                work.goOn();
                sink.write(chunk);
                written += chunk.size();
                work.progress().percent = (int) (50 + 49 * written / Math.max(1, toWrite));
                chunk = chunk(rows);
            }
        }
        if (written != toWrite) {
            throw new IllegalStateException("The file changed while it was read");
        }
        sink.finish();
        return written;
    }

    private List<R> chunk(Rows rows) {
        List<R> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                return chunk;
            }
            if (!leftOut.get(row.get().line())) {
                chunk.add(intake.record(
                        work.upload().layout().read(row.get(), work.options().style(), new Faults())));
            }
        }
        return chunk;
    }
}
