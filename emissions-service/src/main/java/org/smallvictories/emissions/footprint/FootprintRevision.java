package org.smallvictories.emissions.footprint;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a footprint was about from a moment on. */
@Entity
@Immutable
@IdClass(FootprintRevision.Key.class)
class FootprintRevision extends PanacheEntityBase {

    record Key(UUID footprint, int version) {}

    @Id
    @ManyToOne
    @JoinColumn(name = "footprint")
    Footprint footprint;

    @Id
    int version;

    String name;
    LocalDate periodFrom;
    LocalDate periodTo;
    LocalDate dueOn;
    String purpose;
    UUID includedIn;
    boolean illustrative;
    Instant recordedAt;

    protected FootprintRevision() {}

    FootprintRevision(Footprint footprint, int version, FootprintDetails details, Instant recordedAt) {
        this.footprint = footprint;
        this.version = version;
        this.name = details.name();
        this.periodFrom = details.from();
        this.periodTo = details.to();
        this.dueOn = details.dueOn();
        this.purpose = details.purpose();
        this.includedIn = details.includedIn();
        this.illustrative = details.illustrative();
        this.recordedAt = recordedAt;
    }
}
