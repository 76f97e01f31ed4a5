package org.smallvictories.emissions.comparison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.smallvictories.emissions.event.NewCalculation;
import org.smallvictories.emissions.factor.FactorView;
import org.smallvictories.emissions.footprint.ActivityView;
import org.smallvictories.emissions.footprint.DerivedActivity;
import org.smallvictories.emissions.footprint.NewActivity;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/**
 * What might have been given to a calculation, in place of what was.
 *
 * @param inputs all of them, not only those that differ
 */
public record OtherInputs(@NotNull UUID calculation, @NotNull @Valid NewCalculation inputs) {

    /** What comes of them; 422 naming the fields below {@code path}. */
    List<DerivedActivity> derive(VisitorDevices counted, String path) {
        try {
            return inputs.derive(counted);
        } catch (Problem refused) {
            throw Problem.invalid(refused.errors().stream()
                    .map(error -> new FieldError(path + "." + error.field(), error.reason()))
                    .toList());
        }
    }

    /** Each beside the recorded line of the calculation whose part it has, in order where there are several. */
    static List<Item> beside(List<ActivityView> recorded, List<DerivedActivity> derived) {
        Map<String, Queue<ActivityView>> byPart = new HashMap<>();
        recorded.stream().sorted(Comparator.comparing(ActivityView::id)).forEach(line -> byPart.computeIfAbsent(
                        line.part(), part -> new ArrayDeque<>())
                .add(line));
        return derived.stream()
                .map(one -> item(
                        one, byPart.getOrDefault(one.part(), new ArrayDeque<>()).poll()))
                .toList();
    }

    private static Item item(DerivedActivity derived, ActivityView inPlaceOf) {
        NewActivity activity = derived.activity();
        BigDecimal kg = derived.factor().kgCO2e(activity.quantity(), activity.unit());
        return new Item(
                inPlaceOf == null ? new Object() : inPlaceOf.id(),
                inPlaceOf == null ? null : inPlaceOf.id(),
                activity.group(),
                activity.description(),
                activity.quantity(),
                activity.unit(),
                FactorView.of(derived.factor()),
                kg,
                QualityScores.orUnknown(activity.quality())
                        .spread()
                        .times(derived.factor().spread()));
    }
}
