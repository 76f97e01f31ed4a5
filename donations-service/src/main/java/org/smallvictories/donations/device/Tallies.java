package org.smallvictories.donations.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.donations.Horizon;

/** Counts the devices of lots, by the database's {@code device_count}. */
@ApplicationScoped
public class Tallies {

    private static final String OF_LOTS = "SELECT lot, " + Tally.COLUMNS
            + " FROM device_count(:asOf, CAST(:byDay AS date)) WHERE lot IN (:lots) GROUP BY lot";

    private static final String OF_GIFT = "SELECT lot, " + Tally.COLUMNS
            + " FROM device_count(:asOf, CAST(:byDay AS date)) WHERE gift = :gift GROUP BY lot ORDER BY lot";

    private final EntityManager database;

    Tallies(EntityManager database) {
        this.database = database;
    }

    /** By lot; one without devices is not in it. */
    Map<UUID, Tally> ofLots(Collection<UUID> lots) {
        return lots.isEmpty() ? Map.of() : byLot(query(OF_LOTS, null).setParameter("lots", lots));
    }

    Tally ofLot(DeviceLot lot) {
        return ofLots(List.of(lot.id)).getOrDefault(lot.id, Tally.NONE);
    }

    /** What all lots of a gift hold. */
    public Tally ofGift(UUID gift) {
        return ofGift(gift, null).values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** By lot, oldest first, as if the gift were delivered on that day. */
    Map<UUID, Tally> ofGift(UUID gift, LocalDate delivery) {
        return byLot(query(OF_GIFT, delivery).setParameter("gift", gift));
    }

    private Query query(String statement, LocalDate byDay) {
        return database.createNativeQuery(statement, Tuple.class)
                .setParameter("asOf", Horizon.LATEST.moment())
                .setParameter("byDay", byDay);
    }

    private static Map<UUID, Tally> byLot(Query query) {
        Map<UUID, Tally> tallies = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Tuple lot = (Tuple) row;
            tallies.put(lot.get("lot", UUID.class), Tally.of(lot));
        }
        return tallies;
    }
}
