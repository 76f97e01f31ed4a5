package org.smallvictories.kit.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Row;
import org.smallvictories.kit.tabular.Rows;
import org.smallvictories.kit.tabular.Values;

/** The first reading of a file: every row is checked and counted, nothing is written but what is wrong. */
final class Checking<R> {

    private static final int CHUNK = 500;
    private static final double SHARE_OF_THE_WORK = 50;

    /** A row on its way through the checks. */
    private record Candidate<R>(Row row, Values values, R record, Faults faults) {}

    private final Work work;
    private final Intake<R> intake;
    private final RowRules<R> rules;
    private final BadRows badRows;
    private final int mostBadRows;
    private final SeenKeys seen = new SeenKeys();
    private final BitSet leftOut = new BitSet();
    private final AtomicLong faultNumber = new AtomicLong();

    Checking(Work work, Intake<R> intake, BadRows badRows, int mostBadRows) {
        this.work = work;
        this.intake = intake;
        this.rules = intake.rules(work.importer());
        this.badRows = badRows;
        this.mostBadRows = mostBadRows;
    }

    /** Reads on to the end, or until there are too many wrong rows. */
    void run() {
        try (Rows rows = work.upload().rows()) {
            List<Candidate<R>> chunk = new ArrayList<>(CHUNK);
            for (Optional<Row> row = rows.next(); row.isPresent() && !isHopeless(); row = rows.next()) {
                candidate(row.get()).ifPresent(chunk::add);
                if (chunk.size() == CHUNK) {
                    settle(chunk);
                    work.progress().percent = (int) (rows.progress() * share());
                }
            }
            settle(chunk);
        }
    }

    /** The lines that are not to be written: wrong ones, and those that are there already. */
    BitSet leftOut() {
        return leftOut;
    }

    boolean isHopeless() {
        return work.progress().bad > mostBadRows;
    }

    private double share() {
        return work.options().dryRun() ? 2 * SHARE_OF_THE_WORK : SHARE_OF_THE_WORK;
    }

    /** Empty when the row is passed over. */
    private Optional<Candidate<R>> candidate(Row row) {
        Faults faults = new Faults();
        Values values = work.upload().layout().read(row, work.options().style(), faults);
        if (intake.passesOver(values)) {
            leftOut.set(row.line());
            return Optional.empty();
        }
        R record = intake.record(values);
        rules.check(record, values, faults);
        Optional<Measured> measured = intake.measured(record);
        measured.ifPresentOrElse(work.progress()::add, () -> work.progress().unmeasured++);
        return Optional.of(new Candidate<>(row, values, record, faults));
    }

    private void settle(List<Candidate<R>> chunk) {
        work.goOn();
        Map<String, Boolean> known = intake.known(chunk.stream()
                .filter(candidate -> candidate.faults().isEmpty())
                .map(Candidate::record)
                .toList());
        List<BadRow> bad = new ArrayList<>();
        for (Candidate<R> candidate : chunk) {
            boolean there = candidate.faults().isEmpty() && isThere(candidate, known);
            count(candidate, there, bad);
        }
        if (!bad.isEmpty()) {
            badRows.add(work.id(), bad, faultNumber);
        }
        chunk.clear();
    }

    /** Names a key that the file has twice, or that is there with other values. */
    private boolean isThere(Candidate<R> candidate, Map<String, Boolean> known) {
        Optional<String> key = intake.key(candidate.record());
        if (key.isEmpty()) {
            return false;
        }
        int before = seen.lineOf(key.get(), candidate.row().line());
        Boolean same = known.get(key.get());
        if (before > 0) {
            refuseKey(candidate, "is that of line " + before + ", too");
        } else if (same != null && !same) {
            refuseKey(candidate, "is there already with other values; void that first, or give this row another one");
        }
        return same != null && candidate.faults().isEmpty();
    }

    private void refuseKey(Candidate<R> candidate, String reason) {
        candidate.faults().add(candidate.values(), intake.keyColumn(), reason);
    }

    private void count(Candidate<R> candidate, boolean there, List<BadRow> bad) {
        Progress progress = work.progress();
        progress.read++;
        if (!candidate.faults().isEmpty()) {
            progress.bad++;
            Row row = candidate.row();
            bad.add(new BadRow(
                    row.line(),
                    row.cells(),
                    candidate.faults().list(),
                    candidate.faults().describe()));
        } else {
            progress.good++;
            progress.known += there ? 1 : 0;
        }
        leftOut.set(candidate.row().line(), there || !candidate.faults().isEmpty());
    }
}
