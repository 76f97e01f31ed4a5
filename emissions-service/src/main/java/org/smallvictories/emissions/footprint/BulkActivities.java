package org.smallvictories.emissions.footprint;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.emissions.footprint.Basis.Names;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;

/** Adds many activities, and voids them, as {@link ActivityResource} does one: each with its own journal entry. */
@ApplicationScoped
public class BulkActivities {

    private static final int PAGE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Journal journal;
    private final Clock clock;

    BulkActivities(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds activities that keep to the constraints of their record.
     *
     * @throws org.smallvictories.kit.problem.Problem when a footprint takes none any more, or none of these
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<ActivityFor> rows, UUID importId, String by, Instant at) {
        Map<UUID, Footprint> drafts = new HashMap<>();
        Map<Names, Basis> bases = new HashMap<>();
        List<JournalChange> changes = new ArrayList<>();
        for (ActivityFor row : rows) {
            Footprint draft = drafts.computeIfAbsent(row.footprint(), id -> started(id, at, changes));
            Basis basis = bases.computeIfAbsent(Names.of(row.activity()), Basis::of);
            Activity activity = new Activity(draft, row.activity(), basis, importId, by, at);
            activity.requireVisitorDevicesOnce();
            activity.persist();
            changes.add(change("activity.added", activity));
        }
        flush(by, at, changes);
    }

    private static Footprint started(UUID id, Instant at, List<JournalChange> changes) {
        Footprint draft = Footprint.forChange(id);
        if (draft.start(at)) {
            changes.add(
                    new JournalChange("footprint.started", "footprint/" + id, Map.of("startedAt", draft.startedAt)));
        }
        return draft;
    }

    /** Voids what an import brought and is not void yet; answers how many activities. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long voidImported(UUID importId, String reason, String by) {
        Instant at = clock.instant();
        long voided = 0;
        List<Activity> page = Activity.broughtBy(importId, BEFORE_ALL, PAGE);
        while (!page.isEmpty()) {
            UUID last = page.get(page.size() - 1).id;
            page.stream().map(activity -> activity.footprint.id).distinct().forEach(Footprint::forChange);
            page.forEach(activity -> activity.voidBecause(reason, by, at));
            voided += page.size();
            flush(
                    by,
                    at,
                    page.stream()
                            .map(activity -> change("activity.voided", activity))
                            .toList());
            page = Activity.broughtBy(importId, last, PAGE);
        }
        return voided;
    }

    /** Activities that are not void and have the footprint and the reference of one of these. */
    public List<RecordedBefore> recordedBefore(Collection<ActivityFor> rows) {
        Map<UUID, List<ActivityFor>> byFootprint = rows.stream()
                .filter(row -> row.activity().reference() != null)
                .collect(Collectors.groupingBy(ActivityFor::footprint));
        return QuarkusTransaction.requiringNew().call(() -> byFootprint.entrySet().stream()
                .flatMap(group -> recordedBefore(group.getKey(), group.getValue()).stream())
                .toList());
    }

    private static List<RecordedBefore> recordedBefore(UUID footprint, List<ActivityFor> rows) {
        Map<String, NewActivity> byReference = rows.stream()
                .map(ActivityFor::activity)
                .collect(Collectors.toMap(NewActivity::reference, one -> one, (first, second) -> first));
        return Activity.referredTo(footprint, byReference.keySet()).stream()
                .map(there -> new RecordedBefore(
                        footprint, there.reference, there.wasRecordedAs(byReference.get(there.reference))))
                .toList();
    }

    private static JournalChange change(String action, Activity activity) {
        return new JournalChange(action, ActivityResource.subject(activity), ActivityView.of(activity));
    }

    /** A file is larger than what a session should hold. */
    private void flush(String by, Instant at, List<JournalChange> changes) {
        journal.appendAll(by, at, changes);
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
    }
}
