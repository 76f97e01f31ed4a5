package org.smallvictories.emissions.factor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.smallvictories.emissions.uncertainty.QualityScores;

/**
 * The factors that are shipped with the service. At start those are added that are not there yet. Replicas that start at
 * once wait for each other, so that each factor is added and journalled once.
 */
@ApplicationScoped
public class FactorLibrary {

    private static final String FILE = "/factors/library.csv";

    record Shipped(int version, NewFactor factor) {}

    private final Factors factors;
    private final Clock clock;

    FactorLibrary(Factors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes StartupEvent started) {
        addMissing(shipped());
    }

    /** Returns how many were added. */
    @Transactional
    int addMissing(List<Shipped> shipped) {
        Instant now = clock.instant();
        return factors.addMissing(
                shipped.stream()
                        .map(one -> new Factor(one.factor(), one.version(), null, now))
                        .toList(),
                now);
    }

    static List<Shipped> shipped() {
        try (Reader file =
                        new InputStreamReader(FactorLibrary.class.getResourceAsStream(FILE), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> rows = csv.stream()) {
            return rows.map(row -> new Shipped(Integer.parseInt(row.getField("version")), factor(row)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NewFactor factor(NamedCsvRecord row) {
        return new NewFactor(
                row.getField("slug"),
                row.getField("name"),
                optional(row, "subject", Function.identity()),
                row.getField("category"),
                optional(row, "scopes", scopes -> List.of(scopes.split(" "))),
                row.getField("unit"),
                new BigDecimal(row.getField("kgCO2ePerUnit")),
                row.getField("region"),
                Integer.valueOf(row.getField("year")),
                optional(row, "validFrom", LocalDate::parse),
                optional(row, "validTo", LocalDate::parse),
                row.getField("source"),
                row.getField("sourceUrl"),
                row.getField("licence"),
                row.getField("derived").equals("yes"),
                row.getField("note"),
                quality(row),
                optional(row, "uncertaintyPercent", BigDecimal::new),
                optional(row, "verification", Verification::valueOf),
                optional(row, "verificationNote", Function.identity()));
    }

    private static QualityScores quality(NamedCsvRecord row) {
        return new QualityScores(
                optional(row, "reliability", Integer::valueOf),
                optional(row, "completeness", Integer::valueOf),
                optional(row, "temporal", Integer::valueOf),
                optional(row, "geographical", Integer::valueOf),
                optional(row, "technical", Integer::valueOf));
    }

    private static <T> T optional(NamedCsvRecord row, String field, Function<String, T> read) {
        return Optional.of(row.getField(field))
                .filter(text -> !text.isEmpty())
                .map(read)
                .orElse(null);
    }
}
