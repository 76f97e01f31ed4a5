package org.smallvictories.kit.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.verifier.Verifier;

/** What tests of the sealed journal do again and again. */
@ApplicationScoped
class JournalFixture {

    private final Journal journal;
    private final Sealer sealer;
    private final JournalExport export;
    private final TreeStore tree;
    private final DataSource database;

    JournalFixture(Journal journal, Sealer sealer, JournalExport export, TreeStore tree, DataSource database) {
        this.journal = journal;
        this.sealer = sealer;
        this.export = export;
        this.tree = tree;
        this.database = database;
    }

    /** Appends in a transaction of its own and returns the sequence. */
    long append(String subject, Object content) {
        return QuarkusTransaction.requiringNew().call(() -> {
            journal.appendAs(Journal.SYSTEM, "test.done", subject, content);
            return sequenceOf(subject);
        });
    }

    long sequenceOf(String subject) {
        return new Sql(database)
                .first(row -> row.getLong(1), "SELECT sequence FROM journal WHERE subject = ?", subject)
                .orElseThrow();
    }

    Leaf leaf(long sequence) {
        return tree.leaf(sequence).orElseThrow();
    }

    Long lastSealed() {
        return new Sql(database)
                .first(row -> row.getLong(1), "SELECT sequence FROM journal_leaf ORDER BY index DESC LIMIT 1")
                .orElseThrow();
    }

    void sealAll() {
        while (sealer.seal() > 0) {
            // until nothing waits
        }
    }

    /** The subjects of the sealed entries, in the order of the tree. */
    List<String> sealedSubjects() {
        return new Sql(database)
                .query(
                        row -> row.getString(1),
                        "SELECT subject FROM journal_leaf JOIN journal USING (sequence) ORDER BY index");
    }

    /** What the offline verifier says of a full export. */
    String verdict(String... options) {
        Path file = export();
        List<String> arguments = new ArrayList<>(List.of("export", file.toString()));
        tree.keys().forEach(key -> arguments.addAll(List.of("--key", key)));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verifier.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    Path export() {
        try {
            Path file = Files.createTempFile("journal", ".ndjson");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(out, true);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
