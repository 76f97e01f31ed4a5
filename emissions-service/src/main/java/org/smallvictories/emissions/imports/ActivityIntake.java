package org.smallvictories.emissions.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.emissions.factor.MeasuringUnit;
import org.smallvictories.emissions.footprint.BulkActivities;
import org.smallvictories.emissions.footprint.RecordedBefore;
import org.smallvictories.kit.imports.ImportRun;
import org.smallvictories.kit.imports.Importer;
import org.smallvictories.kit.imports.Intake;
import org.smallvictories.kit.imports.Measured;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.imports.Sink;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/** Takes activities in from files: a row is an activity as it would be added one by one, and keeps to the same rules. */
@ApplicationScoped
class ActivityIntake implements Intake<ActivityRow> {

    static final String PATH = "/api/activity-imports";

    private final Validator validator;
    private final BulkActivities activities;

    ActivityIntake(Validator validator, BulkActivities activities) {
        this.validator = validator;
        this.activities = activities;
    }

    @Override
    public String kind() {
        return "activities";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Columns columns() {
        return ActivityColumns.ALL;
    }

    /** Whoever acts for some partners only has no part in the footprint. */
    @Override
    public boolean admits(Importer importer) {
        return importer.partners() == null;
    }

    @Override
    public ActivityRow record(Values values) {
        return ActivityRow.of(values);
    }

    @Override
    public RowRules<ActivityRow> rules(Importer importer) {
        return new ActivityRules(validator);
    }

    @Override
    public Optional<Measured> measured(ActivityRow row) {
        return Optional.of(row.activity())
                .filter(given -> given.quantity() != null && MeasuringUnit.isKnown(given.unit()))
                .map(given -> new Measured(given.unit(), given.quantity()));
    }

    @Override
    public Column<String> keyColumn() {
        return ActivityColumns.REFERENCE;
    }

    @Override
    public Optional<String> key(ActivityRow row) {
        return row.footprint()
                .filter(footprint -> row.activity().reference() != null)
                .map(footprint -> key(footprint, row.activity().reference()));
    }

    @Override
    public Map<String, Boolean> known(Collection<ActivityRow> rows) {
        return activities.recordedBefore(rows.stream().map(ActivityRow::target).toList()).stream()
                .collect(Collectors.toMap(there -> key(there.footprint(), there.reference()), RecordedBefore::same));
    }

    @Override
    public Sink<ActivityRow> sink(ImportRun run) {
        return new Sink<>() {
            @Override
            public void write(List<ActivityRow> rows) {
                activities.add(
                        rows.stream().map(ActivityRow::target).toList(),
                        run.id(),
                        run.importer().name(),
                        run.at());
            }

            @Override
            public void finish() {
                // Totals are added up when they are read.
            }
        };
    }

    @Override
    public long voidAll(UUID importId, String reason, String by) {
        return activities.voidImported(importId, reason, by);
    }

    private static String key(UUID footprint, String reference) {
        return footprint + "\n" + reference;
    }
}
