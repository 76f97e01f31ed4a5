package org.smallvictories.gateway.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;

/** A version of a published year, or a draft of one: fixed once it is published, but for its withdrawal. */
@Entity
@DynamicUpdate // what was published is not written again
class Publication extends PanacheEntityBase {

    enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    UUID id;

    int ofYear;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    Instant asOf;
    String impact;
    String found;
    String reason;
    String edits;
    Instant recordedAt;
    long edition;

    Integer version;
    String document;
    String sha256;
    String proof;
    Instant publishedAt;

    String withdrawal;
    Instant withdrawnAt;

    protected Publication() {}

    Publication(int year, Instant at) {
        id = Ids.next();
        ofYear = year;
        recordedAt = at;
    }

    /** Held against other changes until the transaction ends; 404 when there is none. */
    static Publication forChange(UUID id) {
        return Optional.ofNullable(Publication.<Publication>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("publication", id));
    }

    static Publication read(UUID id) {
        return Publication.<Publication>findByIdOptional(id).orElseThrow(() -> Problem.notFound("publication", id));
    }

    /** The version of a year that was published last, withdrawn or not. */
    static Optional<Publication> latest(int year) {
        return find("ofYear = ?1 and version is not null order by version desc", year)
                .firstResultOptional();
    }

    static List<Publication> after(UUID id, Integer year, int limit) {
        return find("id > ?1 and (?2 is null or ofYear = ?2) order by id", id, year)
                .range(0, limit - 1)
                .list();
    }

    State state() {
        return publishedAt == null ? State.DRAFT : withdrawnAt == null ? State.PUBLISHED : State.WITHDRAWN;
    }

    void freeze(Snapshot snapshot) {
        requireDraft();
        asOf = snapshot.asOf();
        impact = snapshot.impact();
        found = snapshot.found();
        edition++;
    }

    void edit(List<String> chosenLanguages, String givenReason, String givenEdits) {
        requireDraft();
        languages = chosenLanguages;
        reason = givenReason;
        edits = givenEdits;
        edition++;
    }

    void publish(int as, String published, String hash, String proven, Instant at) {
        requireDraft();
        version = as;
        document = published;
        sha256 = hash;
        proof = proven;
        publishedAt = at;
        edition++;
    }

    void withdraw(String because, Instant at) {
        if (state() != State.PUBLISHED) {
            throw Problem.conflict(
                    publishedAt == null ? "It is not published." : "It is withdrawn since " + withdrawnAt + ".");
        }
        withdrawal = because;
        withdrawnAt = at;
        edition++;
    }

    void requireDraft() {
        if (publishedAt != null) {
            throw Problem.conflict("It is published since " + publishedAt
                    + ". Nothing that was published is edited: publish the year anew, with a reason.");
        }
    }
}
