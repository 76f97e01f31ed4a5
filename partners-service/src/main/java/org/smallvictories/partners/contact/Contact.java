package org.smallvictories.partners.contact;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** Somebody to turn to at a partner. Never edited: who changes is erased and recorded anew, so that nothing old is left. */
@Entity
@DynamicUpdate // the service's role may erase, and write no other columns
public class Contact extends PanacheEntityBase {

    @Id
    UUID id;

    String partner;
    String name;
    String role;
    String email;
    String phone;
    Instant recordedAt;
    Instant erasedAt;

    protected Contact() {}

    Contact(String partner, NewContact given, Instant recordedAt) {
        this.id = Ids.next();
        this.partner = partner;
        this.name = given.name();
        this.role = given.role();
        this.email = given.email();
        this.phone = given.phone();
        this.recordedAt = recordedAt;
    }

    /** Forgets the person; that there was a contact stays. */
    void erase(Instant at) {
        if (erasedAt != null) {
            throw Problem.conflict("This contact was erased before.");
        }
        name = null;
        role = null;
        email = null;
        phone = null;
        erasedAt = at;
    }

    static Optional<Contact> of(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id).firstResultOptional();
    }

    /** Held against other changes until the transaction ends. */
    static Optional<Contact> forErasure(String partner, UUID id) {
        return find("partner = ?1 and id = ?2", partner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that are not erased, the oldest first. */
    static List<Contact> page(String partner, PageRequest page) {
        return find("partner = ?1 and erasedAt is null and id > ?2 order by id", partner, page.afterId())
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
