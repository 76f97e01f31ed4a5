package org.smallvictories.donations.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smallvictories.kit.imports.ImportRun;
import org.smallvictories.kit.imports.Importer;
import org.smallvictories.kit.imports.Intake;
import org.smallvictories.kit.imports.Measured;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.imports.Sink;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/** Takes sales in from files: a row is a sale as it would be recorded one by one, and keeps to the same rules. */
@ApplicationScoped
class SaleIntake implements Intake<SaleRow> {

    static final String PATH = "/api/imports/sales";

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final SaleRules rules;
    private final BulkAccruals bulk;

    SaleIntake(SaleRules rules, BulkAccruals bulk) {
        this.rules = rules;
        this.bulk = bulk;
    }

    @Override
    public String kind() {
        return "sales";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Columns columns() {
        return SaleColumns.ALL;
    }

    @Override
    public SaleRow record(Values values) {
        BigDecimal units = values.get(SaleColumns.UNITS);
        return new SaleRow(
                values.get(SaleColumns.CAMPAIGN),
                new NewAccrual(
                        values.get(SaleColumns.SALE),
                        values.get(SaleColumns.DATE),
                        isWhole(units) ? units.intValueExact() : null));
    }

    /** Whether it is a number of units, if perhaps not one that a sale can have. */
    static boolean isWhole(BigDecimal units) {
        return units != null
                && units.stripTrailingZeros().scale() <= 0
                && units.abs().compareTo(MOST) <= 0;
    }

    @Override
    public RowRules<SaleRow> rules(Importer importer) {
        return rules.of(importer);
    }

    @Override
    public Optional<Measured> measured(SaleRow row) {
        return Optional.ofNullable(row.sale().units()).map(units -> new Measured("UNIT", BigDecimal.valueOf(units)));
    }

    @Override
    public Column<String> keyColumn() {
        return SaleColumns.SALE;
    }

    @Override
    public Optional<String> key(SaleRow row) {
        return row.campaign() == null || row.sale().sale() == null ? Optional.empty() : Optional.of(row.key());
    }

    @Override
    public Map<String, Boolean> known(Collection<SaleRow> rows) {
        Map<String, Boolean> known = new HashMap<>();
        rows.stream().collect(groupingBy(SaleRow::campaign)).forEach((campaign, ofIt) -> {
            Map<String, Accrual> there = new HashMap<>();
            QuarkusTransaction.requiringNew().run(() -> Accrual.ofSales(
                            campaign,
                            ofIt.stream().map(row -> row.sale().sale()).collect(toSet()))
                    .forEach(accrual -> there.put(accrual.sale, accrual)));
            ofIt.stream()
                    .filter(row -> there.containsKey(row.sale().sale()))
                    .forEach(row ->
                            known.put(row.key(), there.get(row.sale().sale()).isOf(row.sale())));
        });
        return known;
    }

    @Override
    public Sink<SaleRow> sink(ImportRun run) {
        return bulk.sink(run);
    }

    @Override
    public long voidAll(UUID importId, String reason, String by) {
        return bulk.voidImported(importId, reason, by);
    }
}
