package org.smallvictories.donations.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.smallvictories.kit.imports.Importer;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Values;

/** The rules of a recorded sale, for the rows of a file: its constraints, whose campaign it is, on which day. */
@ApplicationScoped
class SaleRules {

    private static final String SLUG = "[a-z0-9-]{1,60}";
    private static final int MOST_REMEMBERED = 1_000;

    private record Known(KnownCampaign campaign, Terms terms) {}

    private final Validator validator;
    private final KnownCampaigns campaigns;
    private final EntityManager database;

    SaleRules(Validator validator, KnownCampaigns campaigns, EntityManager database) {
        this.validator = validator;
        this.campaigns = campaigns;
        this.database = database;
    }

    /** Each campaign is looked up once an import. */
    RowRules<SaleRow> of(Importer importer) {
        Map<String, Optional<Known>> known = new HashMap<>();
        return (row, values, faults) -> {
            checkSale(row.sale(), values, faults);
            if (row.campaign() != null) {
                checkCampaign(row, values, faults, importer, known);
            }
        };
    }

    private void checkSale(NewAccrual sale, Values values, Faults faults) {
        if (values.get(SaleColumns.UNITS) != null && sale.units() == null) {
            faults.add(values, SaleColumns.UNITS, "must be a whole number");
        }
        validator.validate(sale).stream()
                .sorted(Comparator.comparing(SaleRules::field))
                .filter(violation -> violation.getInvalidValue() != null) // what is missing is named already
                .forEach(violation -> SaleColumns.ALL
                        .called(field(violation))
                        .ifPresent(column -> faults.add(values, column, violation.getMessage())));
    }

    private void checkCampaign(
            SaleRow row, Values values, Faults faults, Importer importer, Map<String, Optional<Known>> remembered) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<Known> known = remembered.computeIfAbsent(row.campaign(), this::lookUp);
        if (known.isEmpty()) {
            faults.add(values, SaleColumns.CAMPAIGN, "is not a known campaign");
        } else if (!importer.mayActFor(known.get().campaign().partner())) {
            faults.add(values, SaleColumns.CAMPAIGN, "funds a partner that you do not act for");
        } else if (row.sale().date() != null) {
            known.get()
                    .terms()
                    .refusal(row.sale().date())
                    .ifPresent(reason -> faults.add(values, SaleColumns.DATE, reason));
        }
    }

    private Optional<Known> lookUp(String slug) {
        return slug.matches(SLUG)
                ? QuarkusTransaction.requiringNew()
                        .call(() ->
                                campaigns.named(slug).map(campaign -> new Known(campaign, Terms.of(slug, database))))
                : Optional.empty();
    }

    private static String field(ConstraintViolation<NewAccrual> violation) {
        return violation.getPropertyPath().toString();
    }
}
