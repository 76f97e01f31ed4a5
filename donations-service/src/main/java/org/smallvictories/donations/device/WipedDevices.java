package org.smallvictories.donations.device;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/** Which devices, listed one by one, a wipe record is about. */
@ApplicationScoped
class WipedDevices {

    private static final String OF_WIPES = "SELECT wipe, device FROM wiped_device WHERE wipe IN (:ids) ORDER BY device";

    private static final String OF_DEVICES =
            """
            SELECT device, wipe FROM wiped_device JOIN wipe ON wipe.id = wiped_device.wipe
            WHERE device IN (:ids) AND wipe.voided_at IS NULL""";

    private final EntityManager entities;
    private final DataSource database;

    WipedDevices(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /**
     * Devices of a lot that a new record can be about: they have storage and no record yet.
     *
     * @param asked null for all
     * @throws Problem 422 that names those of {@code asked} which cannot, 409 when there are none
     */
    List<UUID> chosen(DeviceLot lot, List<UUID> asked) {
        Set<UUID> unwiped = Device.notVoidedOf(lot.id).stream()
                .filter(device -> device.kind.holdsStorage)
                .map(device -> device.id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        unwiped.removeAll(ofDevices(List.copyOf(unwiped)).keySet());
        if (asked != null) {
            requireAmong(unwiped, asked);
            return asked;
        }
        if (unwiped.isEmpty()) {
            throw Problem.conflict("Each device of this lot that has storage has a wipe record already.");
        }
        return List.copyOf(unwiped);
    }

    private static void requireAmong(Set<UUID> unwiped, List<UUID> asked) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String field = "deviceIds[" + i + "]";
            if (!seen.add(asked.get(i))) {
                errors.add(new FieldError(field, "is named twice"));
            } else if (!unwiped.contains(asked.get(i))) {
                errors.add(new FieldError(field, "is no device of this lot that has storage and no wipe record"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    void add(UUID wipe, Collection<UUID> devices) {
        Copy.rows(database, "wiped_device (wipe, device)", devices, device -> new Object[] {wipe, device});
    }

    /** By wipe; none for one of a lot by count. */
    Map<UUID, List<UUID>> ofWipes(Collection<UUID> wipes) {
        return rows(OF_WIPES, wipes)
                .collect(groupingBy(
                        row -> row.get("wipe", UUID.class), mapping(row -> row.get("device", UUID.class), toList())));
    }

    /** The record that accounts for each device; at most one that is not voided does. */
    Map<UUID, UUID> ofDevices(Collection<UUID> devices) {
        return rows(OF_DEVICES, devices)
                .collect(toMap(row -> row.get("device", UUID.class), row -> row.get("wipe", UUID.class)));
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String statement, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Stream.of()
                : entities.createNativeQuery(statement, Tuple.class)
                        .setParameter("ids", ids)
                        .getResultStream();
    }
}
