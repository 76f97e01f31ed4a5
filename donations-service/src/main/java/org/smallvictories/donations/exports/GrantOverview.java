package org.smallvictories.donations.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What a package will hold, found out before it is written. */
final class GrantOverview {

    static final String SUMS =
            """
            gift.partner, gift.project, count(*) FILTER (WHERE %1$s) AS grants,
            count(*) FILTER (WHERE (%1$s) IS NOT TRUE) AS others,
            count(*) FILTER (WHERE %1$s AND gift.illustrative) AS illustrative""";

    private long grants;
    private long others;
    private long illustrative;
    private final Set<String> partners = new TreeSet<>();
    private final Set<String> projects = new TreeSet<>();

    /** @param row one for each project */
    void add(ResultSet row) throws SQLException {
        grants += row.getLong("grants");
        others += row.getLong("others");
        illustrative += row.getLong("illustrative");
        partners.add(row.getString("partner"));
        projects.add(row.getString("project"));
    }

    boolean isEmpty() {
        return grants == 0;
    }

    Set<String> partners() {
        return partners;
    }

    Set<String> projects() {
        return projects;
    }

    String describe(Instant asOf) {
        return grants + " grants as of " + asOf
                + ", pledged ones included, voided ones left out. Gifts in kind are here by"
                + " their valuation at cost, else at market value, as their classifications say. " + others
                + " gifts that cannot be told as grants stand in notGrants with the reason. " + illustrative
                + " of the grants are invented for a demonstration; their titles and classifications say so.";
    }
}
