package org.smallvictories.donations.device;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** Devices of a gift: so many alike, or {@link Device}s one by one. A void takes the devices along, and so does the gift's. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class DeviceLot extends PanacheEntityBase {

    @Id
    UUID id;

    UUID gift;
    String partner;
    boolean illustrative;

    /** Of a lot by count; null where they are listed one by one. */
    Integer devices;

    /** Of a lot by count. */
    @Embedded
    Specification kind;

    Instant recordedAt;
    String recordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected DeviceLot() {}

    /** @param kind null where the devices are listed one by one */
    DeviceLot(DonationView gift, NewLot given, Specification kind, String by, Instant at) {
        this.id = Ids.next();
        this.gift = gift.id();
        this.partner = gift.partner();
        this.illustrative = gift.illustrative();
        this.devices = given.count();
        this.kind = kind;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    boolean isByCount() {
        return devices != null;
    }

    void voidBecause(String reason, String by, Instant at) {
        requireNotVoided();
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    void requireNotVoided() {
        if (voidedAt != null) {
            throw Problem.conflict("This lot was voided: " + voidReason);
        }
    }

    static Optional<DeviceLot> withId(UUID id) {
        return findByIdOptional(id);
    }

    /**
     * Newest first, voided ones included.
     *
     * @param gift null for all, as the others are
     */
    static List<DeviceLot> page(PageRequest page, UUID gift, String partner, Collection<String> visible) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        where("gift = :gift", "gift", gift, conditions, values);
        where("partner = :partner", "partner", partner, conditions, values);
        where("partner in :visible", "visible", visible, conditions, values);
        where("id < :before", "before", page.beforeId(), conditions, values);
        return DeviceLot.<DeviceLot>find(String.join(" and ", conditions) + " order by id desc", values)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    private static void where(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
