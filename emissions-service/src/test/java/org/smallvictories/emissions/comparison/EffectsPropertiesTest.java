package org.smallvictories.emissions.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.smallvictories.emissions.uncertainty.Spread;

/** What holds of every change, whatever was done and whatever it emits. */
class EffectsPropertiesTest {

    @Property
    void the_parts_add_up_to_the_change_to_the_last_digit(
            @ForAll("results") List<Item> from, @ForAll("results") List<Item> to) {
        Comparison comparison = Comparison.of(from, to);
        Effects bridge = comparison.bridge();

        assertSame(comparison.toKgCO2e().subtract(comparison.fromKgCO2e()), bridge.changeKgCO2e());
        assertSame(
                bridge.changeKgCO2e(),
                bridge.activityKgCO2e()
                        .add(bridge.factorKgCO2e())
                        .add(bridge.newKgCO2e())
                        .add(bridge.droppedKgCO2e()));
    }

    @Property
    void groups_and_lines_add_up_to_the_bridge(@ForAll("results") List<Item> from, @ForAll("results") List<Item> to) {
        Comparison comparison = Comparison.of(from, to);

        assertEquals(
                comparison.bridge(),
                comparison.groups().stream().map(GroupChange::effects).reduce(Effects.NONE, Effects::plus));
        assertEquals(
                comparison.bridge(),
                comparison.lines().stream().map(LineChange::effects).reduce(Effects.NONE, Effects::plus));
        assertSame(comparison.fromKgCO2e(), sum(comparison, GroupChange::fromKgCO2e));
        assertSame(comparison.toKgCO2e(), sum(comparison, GroupChange::toKgCO2e));
    }

    @Property
    void there_and_back_again_is_no_change(@ForAll("results") List<Item> from, @ForAll("results") List<Item> to) {
        Effects there = Comparison.of(from, to).bridge();
        Effects back = Comparison.of(to, from).bridge();

        assertSame(BigDecimal.ZERO, there.activityKgCO2e().add(back.activityKgCO2e()));
        assertSame(BigDecimal.ZERO, there.factorKgCO2e().add(back.factorKgCO2e()));
        assertSame(there.newKgCO2e(), back.droppedKgCO2e().negate());
    }

    @Property
    void with_one_factor_a_side_both_effects_are_exact(
            @ForAll("quantities") BigDecimal a0,
            @ForAll("quantities") BigDecimal a1,
            @ForAll("factors") BigDecimal f0,
            @ForAll("factors") BigDecimal f1) {
        Effects effects = Effects.of(a0, a0.multiply(f0), a1, a1.multiply(f1));

        BigDecimal half = new BigDecimal("0.5");
        assertSame(a1.subtract(a0).multiply(f0.add(f1)).multiply(half), effects.activityKgCO2e());
        assertSame(f1.subtract(f0).multiply(a0.add(a1)).multiply(half), effects.factorKgCO2e());
    }

    @Property
    void what_is_the_same_has_no_effect(
            @ForAll("quantities") BigDecimal a0,
            @ForAll("quantities") BigDecimal a1,
            @ForAll("factors") BigDecimal f0,
            @ForAll("factors") BigDecimal f1) {
        assertSame(
                BigDecimal.ZERO,
                Effects.of(a0, a0.multiply(f0), a1, a1.multiply(f0)).factorKgCO2e());
        assertSame(
                BigDecimal.ZERO,
                Effects.of(a0, a0.multiply(f0), a0, a0.multiply(f1)).activityKgCO2e());
    }

    private static BigDecimal sum(Comparison comparison, Function<GroupChange, BigDecimal> mass) {
        return comparison.groups().stream().map(mass).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> actual + " instead of " + expected);
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(15)),
                        Arbitraries.integers().between(0, 9))
                .as(BigDecimal::new);
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(15)),
                        Arbitraries.integers().between(0, 15))
                .as(BigDecimal::new);
    }

    /** Few keys, so that lines meet, also several of one side. */
    @Provide
    Arbitrary<List<Item>> results() {
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d"), quantities(), factors())
                .as((key, quantity, factor) -> new Item(
                        key,
                        null,
                        key.compareTo("c") < 0 ? "one" : "two",
                        key,
                        quantity,
                        "kWh",
                        null,
                        quantity.multiply(factor),
                        Spread.NONE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
