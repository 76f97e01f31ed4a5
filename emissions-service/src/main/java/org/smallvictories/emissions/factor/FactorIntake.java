package org.smallvictories.emissions.factor;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.kit.imports.ImportRun;
import org.smallvictories.kit.imports.Importer;
import org.smallvictories.kit.imports.Intake;
import org.smallvictories.kit.imports.Measured;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.imports.Sink;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Values;

/**
 * Takes factors in from files: what is there with the same content is known, another content is a new version. Columns are
 * also called as the fields of a factor, so that a fault is told at its cell.
 */
abstract class FactorIntake implements Intake<NewFactor> {

    @Inject
    Factors factors;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** Factors are the CSR manager's. */
    @Override
    public boolean admits(Importer importer) {
        return importer.partners() == null;
    }

    @Override
    public RowRules<NewFactor> rules(Importer importer) {
        Map<String, String> units = factors.units();
        return (factor, values, faults) -> {
            checkConstraints(factor, values, faults);
            if (factor.unit() != null) {
                checkUnit(factor.unit(), units.get(factor.slug()), values, faults);
            }
            if (factor.validFrom() != null
                    && factor.validTo() != null
                    && factor.validTo().isBefore(factor.validFrom())) {
                faults.add(values, column("validTo"), "is before 'validFrom'");
            }
        };
    }

    private void checkConstraints(NewFactor factor, Values values, Faults faults) {
        validator.validate(factor).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> faults.add(values, column(field(violation)), violation.getMessage()));
    }

    private void checkUnit(String unit, String before, Values values, Faults faults) {
        if (!MeasuringUnit.isKnown(unit)) {
            faults.add(values, column("unit"), "is not a known unit; see /api/units");
        } else if (before != null && !MeasuringUnit.of(unit, "unit").fits(MeasuringUnit.of(before, "unit"))) {
            faults.add(values, column("unit"), "cannot be converted to '" + before + "' of the version before");
        }
    }

    /** {@code reliability} of {@code quality.reliability}, {@code scopes} of {@code scopes[0]}. */
    private static String field(ConstraintViolation<NewFactor> violation) {
        return violation.getPropertyPath().toString().replaceAll("^quality\\.|\\[.*", "");
    }

    private Column<?> column(String field) {
        return columns().called(field).orElse(keyColumn());
    }

    /** There is nothing that the rows add up to. */
    @Override
    public Optional<Measured> measured(NewFactor factor) {
        return Optional.empty();
    }

    @Override
    public Optional<String> key(NewFactor factor) {
        return Optional.ofNullable(factor.slug());
    }

    @Override
    public Map<String, Boolean> known(Collection<NewFactor> given) {
        Map<String, NewFactor> bySlug =
                given.stream().collect(Collectors.toMap(NewFactor::slug, factor -> factor, (first, second) -> first));
        return factors.newest(bySlug.keySet()).stream()
                .filter(there -> there.says(bySlug.get(there.slug)))
                .collect(Collectors.toMap(there -> there.slug, there -> true));
    }

    @Override
    public Sink<NewFactor> sink(ImportRun run) {
        return new Sink<>() {
            @Override
            public void write(List<NewFactor> given) {
                factors.add(given, run.id(), run.importer().name(), run.at());
                Factor.getEntityManager().clear(); // an import is larger than what a session should hold
            }

            @Override
            public void finish() {}
        };
    }

    @Override
    public long voidAll(UUID importId, String reason, String by) {
        return factors.voidImported(importId, reason, by, clock.instant());
    }
}
