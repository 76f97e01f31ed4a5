package org.smallvictories.donations.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.totals.Among;
import org.smallvictories.kit.request.Period;

/** Counts the devices in lots by type. What it costs grows with the lots, which are few beside the gifts. */
@ApplicationScoped
public class DeviceTypes {

    private static final String COUNTS =
            """
            SELECT type, state, counted.illustrative, CAST(sum(devices) AS bigint) AS devices,
                   CAST(coalesce(sum(devices - wiped) FILTER (WHERE holds_storage AND state <> 'PLEDGED'), 0) AS bigint)
                       AS without_wipe
            FROM device_count(:asOf, NULL) AS counted JOIN gift ON gift.id = counted.gift
            WHERE counted.given_on BETWEEN :from AND :to
                AND partner = coalesce(CAST(:partner AS text), partner)
                AND project = coalesce(CAST(:project AS text), project)
                AND campaign IS NOT DISTINCT FROM coalesce(CAST(:campaign AS text), campaign)
            GROUP BY type, state, counted.illustrative""";

    private final EntityManager database;

    DeviceTypes(EntityManager database) {
        this.database = database;
    }

    /** By the gifts' dates; without what is voided. */
    public List<TypeCount> counts(Period period, Horizon asOf, Among among) {
        return database.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("asOf", asOf.moment())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("partner", among.partner())
                .setParameter("project", among.project())
                .setParameter("campaign", among.campaign())
                .getResultStream()
                .map(row -> TypeCount.of((Tuple) row))
                .toList();
    }
}
