package org.smallvictories.emissions.imports;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.smallvictories.emissions.footprint.ActivityCheck;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Values;

/** The rules of a single activity, for the rows of a file. */
final class ActivityRules implements RowRules<ActivityRow> {

    private final Validator validator;
    private final ActivityCheck check = new ActivityCheck();

    ActivityRules(Validator validator) {
        this.validator = validator;
    }

    @Override
    public void check(ActivityRow row, Values values, Faults faults) {
        boolean target = checkFootprint(row, values, faults);
        boolean kept = checkConstraints(row.activity(), values, faults);
        if (target && kept) {
            checkRules(row, values, faults);
        }
    }

    private boolean checkFootprint(ActivityRow row, Values values, Faults faults) {
        if (row.footprint().isEmpty()) {
            faults.add(values, ActivityColumns.FOOTPRINT, "is not the id of a footprint");
            return false;
        }
        try {
            check.requireDraft(row.footprint().get());
            return true;
        } catch (Problem refused) {
            faults.add(values, ActivityColumns.FOOTPRINT, refused.getMessage());
            return false;
        }
    }

    private boolean checkConstraints(NewActivity activity, Values values, Faults faults) {
        var violations = validator.validate(activity);
        violations.stream()
                .sorted(Comparator.comparing(ActivityRules::field))
                .forEach(violation -> fault(field(violation), values, faults, violation.getMessage()));
        return violations.isEmpty();
    }

    private void checkRules(ActivityRow row, Values values, Faults faults) {
        try {
            check.requireValid(row.footprint().orElseThrow(), row.activity());
        } catch (Problem refused) {
            for (FieldError error : refused.errors()) {
                fault(error.field(), values, faults, error.reason());
            }
        }
    }

    /** The column of a field is called as its last part, {@code reliability} of {@code quality.reliability}. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static void fault(String field, Values values, Faults faults, String reason) {
        faults.add(values, ActivityColumns.ALL.called(field).orElseThrow(), reason);
    }
}
