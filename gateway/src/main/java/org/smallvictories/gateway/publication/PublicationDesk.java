package org.smallvictories.gateway.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.smallvictories.kit.journal.Journal;

/** Drafts and withdraws, each step with its journal entry. */
@ApplicationScoped
class PublicationDesk {

    private final Snapshots snapshots;
    private final Stored stored;
    private final Journal journal;
    private final Clock clock;

    PublicationDesk(Snapshots snapshots, Stored stored, Journal journal, Clock clock) {
        this.snapshots = snapshots;
        this.stored = stored;
        this.journal = journal;
        this.clock = clock;
    }

    /** The year as the publication tells it. */
    static Year told(Publication publication, Stored stored) {
        return stored.read(publication.edits, Edits.class).applyTo(found(publication, stored), publication.languages);
    }

    private static Year found(Publication publication, Stored stored) {
        return stored.read(publication.found, Year.class);
    }

    /** In the transaction at work. */
    PublicationView draft(NewPublication given) {
        Publication draft = new Publication(given.year(), clock.instant());
        draft.freeze(snapshots.take(given.year()));
        edit(draft, given.draft());
        draft.persistAndFlush();
        return journalled("publication.drafted", draft);
    }

    /** In the transaction at work. */
    PublicationView change(UUID id, Consumer<Publication> precondition, Draft given) {
        Publication draft = Publication.forChange(id);
        precondition.accept(draft);
        edit(draft, given);
        draft.flush();
        return journalled("publication.edited", draft);
    }

    private void edit(Publication draft, Draft given) {
        Edits edits = given.edits().require(found(draft, stored), given.languages());
        Told reason = given.reason();
        if (!reason.isEmpty()) {
            reason.require(given.languages(), "reason");
        }
        draft.edit(given.languages(), stored.write(reason), stored.write(edits));
    }

    /** In the transaction at work. */
    PublicationView retake(UUID id, Consumer<Publication> precondition) {
        Publication draft = Publication.forChange(id);
        precondition.accept(draft);
        draft.freeze(snapshots.take(draft.ofYear));
        Edits kept = stored.read(draft.edits, Edits.class).of(found(draft, stored));
        draft.edit(draft.languages, draft.reason, stored.write(kept));
        draft.flush();
        return journalled("publication.retaken", draft);
    }

    @Transactional
    PublicationView withdraw(UUID id, Withdrawal given) {
        Publication publication = Publication.forChange(id);
        publication.withdraw(stored.write(given.reason().require(publication.languages, "reason")), clock.instant());
        publication.flush();
        return journalled("publication.withdrawn", publication);
    }

    /** What changed in the services since the publication's figures were taken. */
    List<Correction> changes(UUID id) {
        Publication publication = Publication.read(id);
        Snapshot now = snapshots.take(publication.ofYear);
        return Correction.between(found(publication, stored), stored.read(now.found(), Year.class));
    }

    private PublicationView journalled(String action, Publication publication) {
        PublicationView view = PublicationView.of(publication, stored);
        journal.append(action, "publication/" + publication.id, view);
        return view;
    }
}
