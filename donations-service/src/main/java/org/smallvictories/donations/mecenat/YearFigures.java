package org.smallvictories.donations.mecenat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What is known of a fiscal year, put together.
 *
 * @param carriedFrom where the balances that are carried in come from, in words
 */
record YearFigures(FiscalYearInputs inputs, List<Group> groups, String carriedFrom, Assessment assessment) {

    static Given given(List<Group> groups) {
        Predicate<Group> mecenat = group -> group.qualification() == Qualification.MECENAT;
        return new Given(
                euros(groups, mecenat.and(group -> !group.aidsPeopleInDifficulty())),
                euros(groups, mecenat.and(Group::aidsPeopleInDifficulty)));
    }

    private static BigDecimal euros(List<Group> groups, Predicate<Group> which) {
        return groups.stream()
                .filter(which)
                .map(Group::euros)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    List<Group> judged(Qualification qualification) {
        return groups.stream()
                .filter(group -> group.qualification() == qualification)
                .toList();
    }

    long ofMecenat(ToLongFunction<Group> count) {
        return judged(Qualification.MECENAT).stream().mapToLong(count).sum();
    }

    /** Null when there is nothing to add up. */
    BigDecimal sumOfMecenat(Function<Group, BigDecimal> amount) {
        return judged(Qualification.MECENAT).stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Null while gifts that are in no figure could still make it due. */
    Boolean mustDeclare(Given given) {
        if (assessment.rules().mustDeclare(inputs.opensOn, given.total())) {
            return true;
        }
        return ofMecenat(Group::notValued) + ofMecenat(Group::notConverted) > 0 ? null : false;
    }
}
