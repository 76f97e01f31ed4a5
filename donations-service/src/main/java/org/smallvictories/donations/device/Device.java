package org.smallvictories.donations.device;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** A device of a lot one by one. Its identifiers can be erased, at any time and once. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class Device extends PanacheEntityBase {

    @Id
    UUID id;

    UUID lot;

    @Embedded
    Specification kind;

    String imei;
    String serial;
    String salt;
    Instant recordedAt;
    Instant voidedAt;
    String voidedBy;
    String voidReason;
    Instant erasedAt;
    String erasedBy;
    String eraseReason;

    protected Device() {}

    Device(UUID lot, NewDevice given, Instant at) {
        this.id = Ids.next();
        this.lot = lot;
        this.kind = new Specification(given);
        this.imei = given.imei();
        this.serial = given.serial();
        this.salt = Salted.newSalt();
        this.recordedAt = at;
    }

    /** What stands for the identifiers in the journal: the hash of IMEI and serial, a line each; null once erased. */
    String identifiers() {
        return salt == null
                ? null
                : Salted.hash(
                        salt, Stream.of(imei, serial).filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }

    void voidBecause(String reason, String by, Instant at) {
        if (voidedAt != null) {
            throw Problem.conflict("This device was voided: " + voidReason);
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    void eraseBecause(String reason, String by, Instant at) {
        if (erasedAt != null) {
            throw Problem.conflict("The identifiers of this device were erased: " + eraseReason);
        }
        imei = null;
        serial = null;
        salt = null;
        eraseReason = reason;
        erasedBy = by;
        erasedAt = at;
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Device> forMarking(UUID lot, UUID id) {
        return Device.<Device>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(device -> device.lot.equals(lot));
    }

    /** In the order in which they were listed, voided ones included. */
    static List<Device> page(UUID lot, PageRequest page) {
        return find("lot = ?1 and id > ?2 order by id", lot, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static List<Device> notVoidedOf(UUID lot) {
        return list("lot = ?1 and voidedAt is null order by id", lot);
    }

    static List<Device> givenWithImei(Collection<String> imeis) {
        return list("voidedAt is null and imei in ?1", imeis);
    }

    static List<Device> givenWithSerial(Collection<String> serials) {
        return list("voidedAt is null and serial in ?1", serials);
    }
}
