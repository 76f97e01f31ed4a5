package org.smallvictories.donations.gift;

import java.util.Map;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;

/** What gifts of one kind say of themselves, and those of the others cannot. */
final class DetailRules {

    private DetailRules() {}

    /** @param faults by field; what is there already stays */
    static void check(NewDonation gift, Map<String, String> faults) {
        belongs("payment", gift.payment(), Kind.MONEY, gift, faults);
        belongs("category", gift.category(), Kind.GOODS, gift, faults);
        belongs("activity", gift.activity(), Kind.TIME, gift, faults);
        belongs("people", gift.people(), Kind.TIME, gift, faults);
        belongs("employeeCost", gift.employeeCost(), Kind.TIME, gift, faults);
        checkPayment(gift, faults);
        checkOther(gift, faults);
        checkRounds(gift, faults);
        checkCost(gift.employeeCost(), faults);
    }

    private static void belongs(String field, Object value, Kind kind, NewDonation gift, Map<String, String> faults) {
        if (value != null && gift.kind() != kind) {
            faults.putIfAbsent(field, "does not belong to " + gift.kind() + ", but to " + kind + "; leave it out");
        }
    }

    private static void checkPayment(NewDonation gift, Map<String, String> faults) {
        if (gift.payment() != null && gift.state() == State.PLEDGED) {
            faults.putIfAbsent("payment", "is not known of a pledge; say it when the gift is DELIVERED, which is paid");
        }
    }

    private static void checkOther(NewDonation gift, Map<String, String> faults) {
        boolean other = gift.category() == Category.OTHER || gift.activity() == Activity.OTHER;
        if (other && (gift.description() == null || gift.description().isBlank())) {
            faults.putIfAbsent("description", "is needed where the gift is OTHER than what is listed");
        }
    }

    private static void checkRounds(NewDonation gift, Map<String, String> faults) {
        if (gift.unit() == Unit.ROUND && gift.activity() != null && gift.activity() != Activity.OUTREACH_ROUND) {
            faults.putIfAbsent("activity", "must be OUTREACH_ROUND where the unit is ROUND");
        }
    }

    private static void checkCost(EmployeeCost cost, Map<String, String> faults) {
        if (cost != null && cost.currency() != null) {
            Currencies.decimals(cost.currency())
                    .ifPresentOrElse(
                            decimals -> KindRules.checkDigits(
                                    "employeeCost.amount", cost.amount(), decimals, cost.currency(), faults),
                            () -> faults.put("employeeCost.currency", "must be an ISO 4217 currency such as EUR"));
        }
    }
}
