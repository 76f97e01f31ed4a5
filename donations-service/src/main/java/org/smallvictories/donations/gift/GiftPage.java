package org.smallvictories.donations.gift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.smallvictories.donations.Horizon;

/**
 * The query for a page of gifts, newest first. It goes along an index in the order of ids; nothing is sorted but the ends of
 * a few branches, so that a page costs the same however many gifts there are.
 */
record GiftPage(String sql, Map<String, Object> values) {

    private static final String PAGE = "SELECT gift.* FROM gift WHERE %s ORDER BY %s DESC LIMIT :most";

    /** The order of all gifts, and the same as the indexes tell it that hold a selection of them. */
    private static final String ALL = "gift.id";

    private static final String SELECTED = "uuid_send(gift.id)";

    /** A period is read month by month, and each partner by itself: within one of them the ids are in order. */
    private static final String MERGED =
            "SELECT gift.* FROM %s CROSS JOIN LATERAL (%s) AS gift ORDER BY gift.id DESC LIMIT :most";

    private static final String MONTHS =
            """
            (SELECT CAST(month AS date) AS month FROM generate_series(
                CAST(month_of(greatest(CAST(:from AS date), (SELECT min(month) FROM gift_total))) AS timestamp),
                CAST(least(CAST(:to AS date), (SELECT max(month) FROM gift_total)) AS timestamp),
                INTERVAL '1 month') AS each_one (month)) AS of_month""";

    private static final String PARTNERS = "unnest(string_to_array(:partners, ',')) AS of_partner (partner)";

    /** A gift's id is made in the transaction that records it, or within the import that does, which is not this long. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(7);

    /**
     * @param partners those whose gifts may be seen; null for all
     * @param before where the page before ended; null on the first
     */
    static GiftPage of(GiftFilter filter, Set<String> partners, UUID before, int most, Horizon asOf) {
        GiftSelection selection = filter.selected(asOf);
        List<String> branches = branches(filter, partners, selection);
        String order = branches.isEmpty() && !filter.hasIndex(asOf) ? ALL : SELECTED;
        selection.where(order + " < " + order.replace("gift.id", ":before"), "before", before);
        if (!asOf.equals(Horizon.LATEST)) {
            UUID last = lastId(asOf.moment().plus(LONGEST_TRANSACTION));
            selection.where("gift.recorded_at <= :asOf", "asOf", asOf.moment());
            selection.where(order + " <= " + order.replace("gift.id", ":last"), "last", last);
        }
        selection.values().put("most", most);
        String one = PAGE.formatted(selection.condition(), order);
        return new GiftPage(
                branches.isEmpty() ? one : MERGED.formatted(String.join(" CROSS JOIN ", branches), one),
                selection.values());
    }

    private static List<String> branches(GiftFilter filter, Set<String> partners, GiftSelection selection) {
        List<String> branches = new ArrayList<>();
        if (partners != null) {
            branches.add(PARTNERS);
            selection.where("gift.partner = of_partner.partner");
            selection.values().put("partners", String.join(",", partners));
        }
        if (filter.from != null || filter.to != null) {
            branches.add(MONTHS);
            selectDays(filter, selection);
        }
        return branches;
    }

    /** Days count only where they cut a month: told of the others, the planner would take the months for nearly empty. */
    private static void selectDays(GiftFilter filter, GiftSelection selection) {
        LocalDate from = filter.from == null ? KindRules.FIRST_DAY : filter.from;
        LocalDate to = filter.to == null ? KindRules.LAST_DAY : filter.to;
        selection.where("month_of(gift.given_on) = of_month.month");
        if (from.getDayOfMonth() > 1) {
            selection.where("gift.given_on >= :from");
        }
        if (to.getDayOfMonth() < to.lengthOfMonth()) {
            selection.where("gift.given_on <= :to");
        }
        selection.values().put("from", from);
        selection.values().put("to", to);
    }

    /** The greatest UUID of version 7 of that millisecond. */
    private static UUID lastId(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7FFF, -1);
    }
}
