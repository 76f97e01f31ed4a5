package org.smallvictories.donations.partnerlink;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** By which a partner says what it has to say of one gift. Its secret is not kept; what happens to it are marks. */
@Entity
@DynamicUpdate // the service's role may write the marks' columns and no others
public class GiftLink extends PanacheEntityBase {

    @Id
    UUID id;

    UUID gift;
    byte[] secretHash;
    String partnerName;
    String projectName;
    Instant expiresAt;
    Instant recordedAt;
    String recordedBy;
    Instant revokedAt;
    String revokedBy;
    Instant confirmedAt;
    String confirmedBy;
    Instant nameErasedAt;

    protected GiftLink() {}

    GiftLink(LinkToken token, UUID gift, Named named, Duration lifetime, String by, Instant at) {
        this.id = token.link();
        this.secretHash = token.hash();
        this.gift = gift;
        this.partnerName = named.partner();
        this.projectName = named.project();
        this.recordedBy = by;
        this.recordedAt = at;
        this.expiresAt = at.plus(lifetime);
    }

    /** What partner and project were called when the link was made. */
    record Named(String partner, String project) {}

    void revoke(String by, Instant at) {
        if (revokedAt != null) {
            throw Problem.conflict("This link was revoked before.");
        }
        revokedBy = by;
        revokedAt = at;
    }

    /** @param name of whoever says that the gift arrived */
    void confirm(String name, Instant at) {
        confirmedBy = name;
        confirmedAt = at;
    }

    /** Forgets who confirmed; that somebody did stays. Answers the name. */
    String eraseName(Instant at) {
        if (confirmedBy == null) {
            throw Problem.conflict("Nobody is named here.");
        }
        String name = confirmedBy;
        confirmedBy = null;
        nameErasedAt = at;
        return name;
    }

    /** In whose name the journal and the records have what was done by it. */
    String actor() {
        return "gift-link/" + id;
    }

    private boolean isOpenedBy(LinkToken token, Instant at) {
        boolean known = token.isOf(secretHash);
        return known && revokedAt == null && at.isBefore(expiresAt);
    }

    /** Why it does not open is not told: 404 for a wrong, expired or revoked one alike. */
    static GiftLink opened(String token, Instant at, LockModeType lock) {
        return LinkToken.read(token)
                .flatMap(read -> GiftLink.<GiftLink>findByIdOptional(read.link(), lock)
                        .filter(link -> link.isOpenedBy(read, at)))
                .orElseThrow(Unopened::problem);
    }

    static Optional<GiftLink> of(UUID gift, UUID id) {
        return find("gift = ?1 and id = ?2", gift, id).firstResultOptional();
    }

    /** Held against other changes until the transaction ends. */
    static Optional<GiftLink> forMarking(UUID gift, UUID id) {
        return find("gift = ?1 and id = ?2", gift, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one by which it was confirmed. */
    static Optional<GiftLink> confirming(UUID gift) {
        return find("gift = ?1 and confirmedAt is not null", gift).firstResultOptional();
    }

    /** The oldest first. */
    static List<GiftLink> page(UUID gift, PageRequest page) {
        return find("gift = ?1 and id > ?2 order by id", gift, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
