package org.smallvictories.donations.device;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/**
 * A record that devices of a lot were wiped, with what NIST SP 800-88 Rev. 1, section 4.8, asks a certificate of sanitization
 * to say: method, tool, who did it and when, who verified it and when. Who is kept apart, in {@link WipePerson}.
 */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class Wipe extends PanacheEntityBase {

    @Id
    UUID id;

    UUID lot;
    int devices;

    @Enumerated(EnumType.STRING)
    WipeMethod method;

    String tool;
    LocalDate wipedOn;
    String evidence;
    Instant recordedAt;
    String recordedBy;
    LocalDate verifiedOn;
    Instant verifiedAt;
    String verificationRecordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Wipe() {}

    Wipe(UUID lot, NewWipe given, int devices, String by, Instant at) {
        this.id = Ids.next();
        this.lot = lot;
        this.devices = devices;
        this.method = given.method();
        this.tool = given.tool();
        this.wipedOn = given.date();
        this.evidence = given.evidence();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    void verify(LocalDate on, String by, Instant at) {
        requireNotVoided();
        if (verifiedAt != null) {
            throw Problem.conflict("This wipe was verified on " + verifiedOn + " already.");
        }
        if (on.isBefore(wipedOn)) {
            throw Problem.invalid("date", "lies before the wipe on " + wipedOn);
        }
        verifiedOn = on;
        verifiedAt = at;
        verificationRecordedBy = by;
    }

    void voidBecause(String reason, String by, Instant at) {
        requireNotVoided();
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    private void requireNotVoided() {
        if (voidedAt != null) {
            throw Problem.conflict("This wipe record was voided: " + voidReason);
        }
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Wipe> forMarking(UUID lot, UUID id) {
        return Wipe.<Wipe>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(wipe -> wipe.lot.equals(lot));
    }

    /** Oldest first, voided ones included. */
    static List<Wipe> page(UUID lot, PageRequest page) {
        return find("lot = ?1 and id > ?2 order by id", lot, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }

    static int recordedFor(UUID lot) {
        return Wipe.<Wipe>list("lot = ?1 and voidedAt is null", lot).stream()
                .mapToInt(wipe -> wipe.devices)
                .sum();
    }
}
