package org.smallvictories.donations.device;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.kit.Ids;

/** Who took part in a wipe, until it is erased. */
@Entity
@Immutable
public class WipePerson extends PanacheEntityBase {

    @Id
    UUID id;

    UUID wipe;

    @Enumerated(EnumType.STRING)
    Part part;

    String name;
    String salt;

    protected WipePerson() {}

    WipePerson(UUID wipe, Part part, String name) {
        this.id = Ids.next();
        this.wipe = wipe;
        this.part = part;
        this.name = name;
        this.salt = Salted.newSalt();
    }

    /** What stands for the name in the journal. */
    String hash() {
        return Salted.hash(salt, name);
    }

    static List<WipePerson> of(Collection<UUID> wipes) {
        return wipes.isEmpty() ? List.of() : list("wipe in ?1", wipes);
    }

    /** Answers in how many wipe records the name stood. */
    static long erase(String name) {
        return delete("name", name);
    }
}
