package org.smallvictories.emissions.footprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;

/** The lines of a footprint that a calculation makes: activities like any other, and journalled as such. */
@ApplicationScoped
public class CalculatedLines {

    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CalculatedLines(Journal journal, Caller caller, Clock clock) {
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** To a draft that is held for change; all of one calculation at one moment. */
    @Transactional(TxType.MANDATORY)
    public List<ActivityView> add(Footprint draft, UUID calculation, List<DerivedActivity> derived) {
        Instant now = clock.instant();
        List<JournalChange> changes = new ArrayList<>();
        if (draft.start(now)) {
            changes.add(new JournalChange(
                    "footprint.started", "footprint/" + draft.id, Map.of("startedAt", draft.startedAt)));
        }
        List<ActivityView> lines = new ArrayList<>();
        for (DerivedActivity one : derived) {
            Activity activity = new Activity(draft, one.activity(), new Basis(one.factor(), null), caller.name(), now);
            activity.comesFrom(calculation, one);
            activity.persist();
            lines.add(ActivityView.of(activity));
            changes.add(
                    new JournalChange("activity.added", ActivityResource.subject(activity), ActivityView.of(activity)));
        }
        draft.flush();
        journal.appendAll(caller.name(), now, changes);
        return lines;
    }

    /** All that are not void yet. */
    @Transactional(TxType.MANDATORY)
    public void voidAll(Footprint held, UUID calculation, String reason) {
        Instant now = clock.instant();
        List<JournalChange> changes = new ArrayList<>();
        for (Activity activity : Activity.ofCalculations(List.of(calculation))) {
            activity.voidBecause(reason, caller.name(), now);
            changes.add(new JournalChange(
                    "activity.voided", ActivityResource.subject(activity), ActivityView.of(activity)));
        }
        held.flush();
        journal.appendAll(caller.name(), now, changes);
    }

    /** The lines of these calculations, voided ones included, in the order of recording. */
    public List<ActivityView> of(List<UUID> calculations) {
        return Activity.ofCalculations(calculations).stream()
                .map(ActivityView::of)
                .toList();
    }
}
