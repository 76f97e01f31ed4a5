package org.smallvictories.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Values;

/** An intake as small as can be: gifts of money to partners. */
@ApplicationScoped
class ProbeIntake implements Intake<ProbeIntake.Gift> {

    record Gift(
            String partner, String reference, LocalDate date, BigDecimal amount, String currency, String description) {}

    private static final Column<String> PARTNER =
            Column.text("partner", "Whom it is given to", "wwf").needed().alsoCalled("partenaire");
    private static final Column<String> REFERENCE = Column.text("reference", "Your own", "A-1");
    private static final Column<LocalDate> DATE =
            Column.date("date", "When", "2020-11-27").needed();
    private static final Column<BigDecimal> AMOUNT =
            Column.decimal("amount", "How much", "250.00").needed().alsoCalled("montant", "Betrag");
    private static final Column<String> CURRENCY =
            Column.text("currency", "ISO 4217", "EUR").needed();
    private static final Column<String> DESCRIPTION = Column.text("description", "What for", "Sales");

    /** Lets a test hold the writing. */
    static volatile CountDownLatch writing = new CountDownLatch(0);

    static volatile CountDownLatch mayWrite = new CountDownLatch(0);

    private final Sql sql;

    ProbeIntake(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public String kind() {
        return "gifts";
    }

    @Override
    public String path() {
        return "/probe-imports";
    }

    @Override
    public Columns columns() {
        return Columns.of(PARTNER, REFERENCE, DATE, AMOUNT, CURRENCY, DESCRIPTION);
    }

    @Override
    public Gift record(Values values) {
        return new Gift(
                values.get(PARTNER),
                values.get(REFERENCE),
                values.get(DATE),
                values.get(AMOUNT),
                values.get(CURRENCY),
                values.get(DESCRIPTION));
    }

    @Override
    public RowRules<Gift> rules(Importer importer) {
        return (gift, values, faults) -> check(gift, values, importer, faults);
    }

    private static void check(Gift gift, Values values, Importer importer, Faults faults) {
        if (gift.partner() != null && !importer.mayActFor(gift.partner())) {
            faults.add(values.headingOf(PARTNER), gift.partner(), "is not yours");
        }
        if (gift.amount() == null || gift.amount().signum() <= 0) {
            faults.add(values.headingOf(AMOUNT), String.valueOf(gift.amount()), "must be greater than 0");
        }
    }

    @Override
    public Optional<Measured> measured(Gift gift) {
        return gift.amount() == null || gift.currency() == null
                ? Optional.empty()
                : Optional.of(new Measured(gift.currency(), gift.amount()));
    }

    @Override
    public Optional<String> key(Gift gift) {
        return Optional.ofNullable(gift.reference()).map(reference -> gift.partner() + '\n' + reference);
    }

    @Override
    public Column<String> keyColumn() {
        return REFERENCE;
    }

    @Override
    public Map<String, Boolean> known(Collection<Gift> gifts) {
        Map<String, BigDecimal> asked = new HashMap<>();
        gifts.forEach(gift -> key(gift).ifPresent(key -> asked.put(key, gift.amount())));
        Map<String, Boolean> known = new HashMap<>();
        sql.query(
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                        """
                        SELECT partner || E'\\n' || reference, amount FROM probe_gift
                        WHERE partner || E'\\n' || reference = ANY (?) AND NOT voided""",
                        (Object) asked.keySet().toArray(String[]::new))
                .forEach(
                        there -> known.put(there.getKey(), there.getValue().compareTo(asked.get(there.getKey())) == 0));
        return known;
    }

    @Override
    public Sink<Gift> sink(ImportRun run) {
        return new Sink<>() {
            @Override
            public void write(List<Gift> gifts) {
                writing.countDown();
                await(mayWrite);
                List<Object[]> rows = new ArrayList<>();
                gifts.forEach(gift -> rows.add(new Object[] {
                    run.id(),
                    gift.partner(),
                    gift.reference(),
                    gift.date(),
                    gift.amount(),
                    gift.currency(),
                    gift.description()
                }));
                sql.batch(
                        """
                        INSERT INTO probe_gift (import, partner, reference, given_on, amount, currency, description)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""",
                        rows);
            }

            @Override
            public void finish() {
                // no totals
            }
        };
    }

    @Override
    public long voidAll(UUID importId, String reason, String by) {
        return sql.update("UPDATE probe_gift SET voided = true WHERE import = ? AND NOT voided", importId);
    }

    BigDecimal total() {
        return sql.query(
                        row -> row.getBigDecimal(1), "SELECT coalesce(sum(amount), 0) FROM probe_gift WHERE NOT voided")
                .get(0);
    }

    long count(UUID importId) {
        return sql.query(
                        row -> row.getLong(1),
                        "SELECT count(*) FROM probe_gift WHERE import = ? AND NOT voided",
                        importId)
                .get(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
