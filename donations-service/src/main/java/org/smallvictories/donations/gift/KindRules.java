package org.smallvictories.donations.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;

/** Names each field of a gift that its kind lacks, or does not have, or that has a value which the kind cannot take. */
@ApplicationScoped
public class KindRules implements ConstraintValidator<FitsItsKind, NewDonation> {

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_DIGITS = 12;
    private static final String UNWIPED = "must be PLEDGED for DEVICES: log the gift as PLEDGED, then its lots and wipe"
            + " records (/api/device-lots), then its delivery";

    private final Clock clock;

    KindRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(NewDonation gift, ConstraintValidatorContext context) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (gift.kind() == Kind.MONEY) {
            checkMoney(gift, faults);
        } else if (gift.kind() != null) {
            checkQuantity(gift, faults);
        }
        if (gift.kind() == Kind.DEVICES && gift.state() != State.PLEDGED) {
            faults.put("state", UNWIPED);
        }
        if (gift.kind() != null) {
            DetailRules.check(gift, faults);
        }
        if (gift.date() != null) {
            checkDate(gift, faults);
        }
        context.disableDefaultConstraintViolation();
        faults.forEach((field, reason) -> context.buildConstraintViolationWithTemplate(reason)
                .addPropertyNode(field)
                .addConstraintViolation());
        return faults.isEmpty();
    }

    private static void checkMoney(NewDonation gift, Map<String, String> faults) {
        refuse("quantity", gift.quantity(), gift.kind(), faults);
        refuse("unit", gift.unit(), gift.kind(), faults);
        require("amount", gift.amount(), gift.kind(), faults);
        require("currency", gift.currency(), gift.kind(), faults);
        if (gift.currency() != null) {
            Currencies.decimals(gift.currency())
                    .ifPresentOrElse(
                            decimals -> checkDigits("amount", gift.amount(), decimals, gift.currency(), faults),
                            () -> faults.put("currency", "must be an ISO 4217 currency such as EUR"));
        }
    }

    private static void checkQuantity(NewDonation gift, Map<String, String> faults) {
        refuse("amount", gift.amount(), gift.kind(), faults);
        refuse("currency", gift.currency(), gift.kind(), faults);
        require("quantity", gift.quantity(), gift.kind(), faults);
        require("unit", gift.unit(), gift.kind(), faults);
        if (gift.unit() == null) {
            return;
        }
        if (gift.kind().units().contains(gift.unit())) {
            checkDigits(
                    "quantity",
                    gift.quantity(),
                    gift.unit().decimals(),
                    gift.unit().name(),
                    faults);
        } else {
            faults.put("unit", "must be one of " + gift.kind().units() + " for " + gift.kind());
        }
    }

    private void checkDate(NewDonation gift, Map<String, String> faults) {
        if (gift.date().isBefore(FIRST_DAY) || gift.date().isAfter(LAST_DAY)) {
            faults.put("date", "must lie between " + FIRST_DAY + " and " + LAST_DAY);
        } else if (gift.state() != State.PLEDGED && gift.date().isAfter(LocalDate.now(clock))) {
            faults.put("date", "must not lie in the future, unless the gift is PLEDGED");
        }
    }

    private static void require(String field, Object value, Kind kind, Map<String, String> faults) {
        if (value == null) {
            faults.put(field, "is needed for " + kind);
        }
    }

    private static void refuse(String field, Object value, Kind kind, Map<String, String> faults) {
        if (value != null) {
            faults.put(field, "does not belong to " + kind);
        }
    }

    static void checkDigits(String field, BigDecimal value, int decimals, String measure, Map<String, String> faults) {
        if (value == null) {
            return;
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            faults.put(field, "must have at most " + decimals + " decimals in " + measure);
        } else if ((long) value.precision() - value.scale() > MOST_DIGITS) {
            faults.put(field, "must have at most " + MOST_DIGITS + " digits before the point");
        }
    }
}
