package org.smallvictories.donations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.gift.BulkLedger;
import org.smallvictories.donations.gift.EmployeeCost;
import org.smallvictories.donations.gift.LoggedBefore;
import org.smallvictories.donations.gift.NewDonation;
import org.smallvictories.donations.gift.Payment;
import org.smallvictories.donations.totals.GiftTotals;
import org.smallvictories.donations.totals.TotalsChange;
import org.smallvictories.kit.imports.ImportRun;
import org.smallvictories.kit.imports.Importer;
import org.smallvictories.kit.imports.Intake;
import org.smallvictories.kit.imports.Measured;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.imports.Sink;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/** Takes gifts in from files: a row is a gift as it would be logged one by one, and keeps to the same rules. */
@ApplicationScoped
class GiftIntake implements Intake<NewDonation> {

    static final String PATH = "/api/imports";

    private final GiftRules rules;
    private final BulkLedger ledger;
    private final GiftTotals totals;

    GiftIntake(GiftRules rules, BulkLedger ledger, GiftTotals totals) {
        this.rules = rules;
        this.ledger = ledger;
        this.totals = totals;
    }

    @Override
    public String kind() {
        return "gifts";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Columns columns() {
        return GiftColumns.ALL;
    }

    @Override
    public NewDonation record(Values values) {
        return new NewDonation(
                values.get(GiftColumns.KIND),
                values.get(GiftColumns.PARTNER),
                values.get(GiftColumns.PROJECT),
                values.get(GiftColumns.CAMPAIGN),
                values.get(GiftColumns.DATE),
                values.get(GiftColumns.AMOUNT),
                values.get(GiftColumns.CURRENCY),
                values.get(GiftColumns.QUANTITY),
                values.get(GiftColumns.UNIT),
                values.get(GiftColumns.DESCRIPTION),
                values.get(GiftColumns.STATE),
                values.get(GiftColumns.ILLUSTRATIVE),
                values.get(GiftColumns.REFERENCE),
                Payment.of(values.get(GiftColumns.PAYMENT_METHOD), values.get(GiftColumns.PAYMENT_REFERENCE)),
                values.get(GiftColumns.CATEGORY),
                values.get(GiftColumns.ACTIVITY),
                values.get(GiftColumns.PEOPLE),
                EmployeeCost.of(values.get(GiftColumns.EMPLOYEE_COST), values.get(GiftColumns.EMPLOYEE_COST_CURRENCY)),
                null);
    }

    @Override
    public RowRules<NewDonation> rules(Importer importer) {
        return rules.of(importer);
    }

    @Override
    public Optional<Measured> measured(NewDonation gift) {
        if (gift.kind() == Kind.MONEY) {
            boolean readable = gift.amount() != null
                    && gift.currency() != null
                    && Currencies.decimals(gift.currency()).isPresent();
            return readable ? Optional.of(new Measured(gift.currency(), gift.amount())) : Optional.empty();
        }
        return gift.kind() == null || gift.quantity() == null || gift.unit() == null
                ? Optional.empty()
                : Optional.of(new Measured(gift.unit().name(), gift.quantity()));
    }

    @Override
    public Column<String> keyColumn() {
        return GiftColumns.REFERENCE;
    }

    @Override
    public Optional<String> key(NewDonation gift) {
        return Optional.ofNullable(gift.reference()).map(reference -> key(gift.partner(), reference));
    }

    @Override
    public Map<String, Boolean> known(Collection<NewDonation> gifts) {
        return ledger.loggedBefore(gifts).stream()
                .collect(Collectors.toMap(gift -> key(gift.partner(), gift.reference()), LoggedBefore::same));
    }

    @Override
    public Sink<NewDonation> sink(ImportRun run) {
        TotalsChange change = new TotalsChange();
        return new Sink<>() {
            @Override
            public void write(List<NewDonation> gifts) {
                ledger.log(gifts, run.id(), run.importer().name(), run.at(), change);
            }

            @Override
            public void finish() {
                totals.apply(change);
            }
        };
    }

    @Override
    public long voidAll(UUID importId, String reason, String by) {
        return ledger.voidImported(importId, reason, by);
    }

    private static String key(String partner, String reference) {
        return partner + '\n' + reference;
    }
}
