package org.smallvictories.donations.evidence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** A file or a link that shows something of its owner. A wrong one is voided, never edited. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class Evidence extends PanacheEntityBase {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Owner.Kind ownerKind;

    UUID owner;

    @Enumerated(EnumType.STRING)
    About about;

    String description;
    String link;
    String fileName;
    String mediaType;
    Long size;
    String sha256;
    Instant recordedAt;
    String recordedBy;
    Instant voidedAt;
    String voidedBy;
    String voidReason;

    protected Evidence() {}

    private Evidence(Owner owner, About about, String description, String by, Instant at) {
        this.id = Ids.next();
        this.ownerKind = owner.kind();
        this.owner = owner.id();
        this.about = about;
        this.description = description;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    static Evidence file(Owner owner, ReceivedFile file, About about, String description, String by, Instant at) {
        Evidence evidence = new Evidence(owner, about, description, by, at);
        evidence.fileName = file.name();
        evidence.mediaType = file.type().mediaType();
        evidence.size = file.size();
        evidence.sha256 = file.sha256();
        return evidence;
    }

    /** @param link of {@code given}, read */
    static Evidence link(Owner owner, NewLink given, String link, String by, Instant at) {
        Evidence evidence = new Evidence(owner, given.about(), given.description(), by, at);
        evidence.link = link;
        evidence.sha256 = given.sha256();
        return evidence;
    }

    void voidBecause(String reason, String by, Instant at) {
        if (voidedAt != null) {
            throw Problem.conflict("This evidence was voided: " + voidReason);
        }
        voidReason = reason;
        voidedBy = by;
        voidedAt = at;
    }

    static Optional<Evidence> of(Owner owner, UUID id) {
        return find("ownerKind = ?1 and owner = ?2 and id = ?3", owner.kind(), owner.id(), id)
                .firstResultOptional();
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Evidence> forVoiding(Owner owner, UUID id) {
        return find("ownerKind = ?1 and owner = ?2 and id = ?3", owner.kind(), owner.id(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order in which it came, voided evidence included. */
    static List<Evidence> of(Owner owner, Horizon asOf) {
        return list(
                "ownerKind = ?1 and owner = ?2 and recordedAt <= ?3 order by id",
                owner.kind(),
                owner.id(),
                asOf.moment());
    }

    /** The one that is not voided and has this content. */
    static Optional<Evidence> withContent(Owner owner, String sha256) {
        return find(
                        "ownerKind = ?1 and owner = ?2 and sha256 = ?3 and link is null and voidedAt is null",
                        owner.kind(),
                        owner.id(),
                        sha256)
                .firstResultOptional();
    }

    /** The one that is not voided and has this link. */
    static Optional<Evidence> withLink(Owner owner, String link) {
        return find("ownerKind = ?1 and owner = ?2 and link = ?3 and voidedAt is null", owner.kind(), owner.id(), link)
                .firstResultOptional();
    }

    static long countOf(Owner owner) {
        return count("ownerKind = ?1 and owner = ?2", owner.kind(), owner.id());
    }
}
