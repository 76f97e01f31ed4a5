package org.smallvictories.emissions.factor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.smallvictories.kit.journal.Journal;

/**
 * The factors that are shipped with the service. At start those are added that are not there yet. Replicas that start at
 * once wait for each other on the key, so that each factor is added and journalled once.
 */
@ApplicationScoped
public class FactorLibrary {

    private static final String FILE = "/factors/library.csv";

    record Shipped(int version, NewFactor factor) {}

    private final EntityManager database;
    private final Journal journal;
    private final Clock clock;

    FactorLibrary(EntityManager database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes StartupEvent started) {
        addMissing(shipped());
    }

    /** Returns how many were added. */
    @Transactional
    int addMissing(List<Shipped> shipped) {
        int added = 0;
        for (Shipped one : shipped) {
            Factor factor = new Factor(one.factor(), one.version(), clock.instant());
            if (insertIfMissing(factor)) {
                journal.appendAs(
                        Journal.SYSTEM,
                        "factor.added",
                        "factor/" + factor.slug + "/" + factor.version,
                        FactorView.of(factor));
                added++;
            }
        }
        return added;
    }

    private boolean insertIfMissing(Factor factor) {
        int inserted = database.createNativeQuery(
                        """
                        INSERT INTO factor (slug, version, name, category, unit, kg_co2e_per_unit, region, year,
                            source, source_url, licence, derived, note, recorded_at)
                        VALUES (:slug, :version, :name, :category, :unit, :value, :region, :year,
                            :source, :url, :licence, :derived, :note, :recordedAt)
                        ON CONFLICT ON CONSTRAINT pk_factor DO NOTHING""")
                .setParameter("slug", factor.slug)
                .setParameter("version", factor.version)
                .setParameter("name", factor.name)
                .setParameter("category", factor.category)
                .setParameter("unit", factor.unit().toString())
                .setParameter("value", factor.kgCO2ePerUnit)
                .setParameter("region", factor.region)
                .setParameter("year", factor.year)
                .setParameter("source", factor.source)
                .setParameter("url", factor.sourceUrl)
                .setParameter("licence", factor.licence)
                .setParameter("derived", factor.derived)
                .setParameter("note", factor.note)
                .setParameter("recordedAt", factor.recordedAt)
                .executeUpdate();
        return inserted == 1;
    }

    static List<Shipped> shipped() {
        try (Reader file =
                        new InputStreamReader(FactorLibrary.class.getResourceAsStream(FILE), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> rows = csv.stream()) {
            return rows.map(FactorLibrary::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Shipped read(NamedCsvRecord row) {
        NewFactor factor = new NewFactor(
                row.getField("slug"),
                row.getField("name"),
                row.getField("category"),
                row.getField("unit"),
                new BigDecimal(row.getField("kgCO2ePerUnit")),
                row.getField("region"),
                Integer.valueOf(row.getField("year")),
                row.getField("source"),
                row.getField("sourceUrl"),
                row.getField("licence"),
                row.getField("derived").equals("yes"),
                row.getField("note"),
                null,
                null);
        return new Shipped(Integer.parseInt(row.getField("version")), factor);
    }
}
