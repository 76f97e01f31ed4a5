package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** What sales must keep to that are delivered together: all of them, or none is recorded. */
@ApplicationScoped
class DeliveryRules {

    static final int MOST_SALES = 10_000;
    private static final int MOST_ERRORS = 100;

    private final Validator validator;

    DeliveryRules(Validator validator) {
        this.validator = validator;
    }

    /** 422 naming the values that no sale can have. */
    void refuseFaulty(Delivery delivery) {
        int size = delivery.sales().size();
        if (size == 0 || size > MOST_SALES) {
            throw Problem.invalid(
                    "body", "must hold 1 to " + MOST_SALES + " sales; send more as a file to /api/imports/sales");
        }
        List<FieldError> errors = new ArrayList<>();
        forEach(delivery, (index, sale) -> {
            if (sale == null) {
                errors.add(new FieldError(delivery.places().get(index), "must be a sale"));
            } else {
                validator.validate(sale).stream()
                        .map(fault ->
                                delivery.fault(index, fault.getPropertyPath().toString(), fault.getMessage()))
                        .forEach(errors::add);
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(first(errors));
        }
    }

    /** 422 naming the days on which the campaign does not sell. */
    void refuseOtherDays(Delivery delivery, Terms terms) {
        List<FieldError> errors = new ArrayList<>();
        forEach(delivery, (index, sale) -> terms.refusal(sale.date())
                .ifPresent(reason -> errors.add(delivery.fault(index, "date", reason))));
        if (!errors.isEmpty()) {
            throw Problem.invalid(first(errors));
        }
    }

    /** The accruals that there are of these sales by now; 409 naming the sales that are there with other values. */
    List<Accrual> known(KnownCampaign campaign, Delivery delivery) {
        Map<String, Accrual> there =
                Accrual.ofSales(
                                campaign.slug(),
                                delivery.sales().stream().map(NewAccrual::sale).toList())
                        .stream()
                        .collect(Collectors.toMap(accrual -> accrual.sale, accrual -> accrual));
        List<FieldError> errors = new ArrayList<>();
        forEach(delivery, (index, sale) -> {
            Accrual known = there.get(sale.sale());
            if (known == null || !known.isOf(sale)) {
                errors.add(delivery.fault(index, "sale", whyNot(sale, known)));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.conflict(first(errors));
        }
        return List.copyOf(there.values());
    }

    private static String whyNot(NewAccrual sale, Accrual known) {
        return known == null
                ? "'" + sale.sale() + "' was voided at the same moment; send it again"
                : "'" + sale.sale() + "' is there already with other values: " + known.units + " units on "
                        + known.soldOn + "; void that first";
    }

    private static void forEach(Delivery delivery, BiConsumer<Integer, NewAccrual> action) {
        for (int index = 0; index < delivery.sales().size(); index++) {
            action.accept(index, delivery.sales().get(index));
        }
    }

    private static List<FieldError> first(List<FieldError> errors) {
        return errors.size() > MOST_ERRORS ? errors.subList(0, MOST_ERRORS) : errors;
    }
}
