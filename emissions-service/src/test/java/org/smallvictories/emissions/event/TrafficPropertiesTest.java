package org.smallvictories.emissions.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of traffic in every option. */
class TrafficPropertiesTest {

    private static final Map<String, String> GRIDS =
            Map.of(Traffic.METHOD_GRID, "494", "one", "44.18", "two", "342.06", "three", "472.94");

    @Property
    void segments_and_phases_sum_to_the_total_to_the_last_digit(@ForAll("traffic") Traffic traffic) {
        Segments parts = new Segments(traffic, GRIDS);

        BigDecimal expected = byTheFormula(traffic);
        assertSame(expected, parts.total());
        assertSame(
                expected, parts.grams("data-centre").add(parts.grams("network")).add(parts.grams("device")));
        assertSame(expected, parts.grams("/operation").add(parts.grams("/making")));
    }

    @Property
    void green_hosting_lowers_the_data_centres_operation_alone(@ForAll("traffic") Traffic traffic) {
        Segments parts = new Segments(traffic, GRIDS);
        Segments grey = new Segments(with(traffic, BigDecimal.ZERO, traffic.withoutDevices()), GRIDS);

        BigDecimal notGreen = BigDecimal.ONE.subtract(or(traffic.greenHosting(), "0"));
        assertSame(grey.grams("data-centre/operation").multiply(notGreen), parts.grams("data-centre/operation"));
        for (String other : List.of("data-centre/making", "network", "device")) {
            assertSame(grey.grams(other), parts.grams(other));
        }
    }

    @Property
    void without_devices_all_else_stays(@ForAll("traffic") Traffic traffic) {
        Segments with = new Segments(with(traffic, traffic.greenHosting(), false), GRIDS);
        Segments without = new Segments(with(traffic, traffic.greenHosting(), true), GRIDS);

        assertSame(BigDecimal.ZERO, without.grams("device"));
        assertSame(with.total(), without.total().add(with.grams("device")));
    }

    @Property
    void shares_of_visitors_that_do_not_sum_to_one_are_refused(
            @ForAll("shares") BigDecimal first, @ForAll("shares") BigDecimal returning) {
        Traffic traffic = new Traffic(
                null,
                BigDecimal.TEN,
                new Amount(BigDecimal.ONE, "MB"),
                first,
                returning,
                new BigDecimal("0.02"),
                null,
                false,
                null,
                null);

        boolean sumToOne = first.add(returning).compareTo(BigDecimal.ONE) == 0;
        assertEquals(sumToOne, traffic.faults("traffic").isEmpty());
    }

    /** The method's formula in one piece, as against part by part. */
    private static BigDecimal byTheFormula(Traffic traffic) {
        BigDecimal data = traffic.visits() == null
                ? traffic.transferred().gigabytes("")
                : traffic.visits().multiply(traffic.perVisit().gigabytes(""));
        if (traffic.newVisitors() != null) {
            data = data.multiply(
                    traffic.newVisitors().add(traffic.returningVisitors().multiply(traffic.dataReloadRatio())));
        }
        Traffic.Grids grids = traffic.grid() == null ? new Traffic.Grids(null, null, null) : traffic.grid();
        BigDecimal perGigabyte = of("0.055", grids.dataCentre())
                .multiply(BigDecimal.ONE.subtract(or(traffic.greenHosting(), "0")))
                .add(of("0.059", grids.network()))
                .add(of("0.025", null));
        if (!traffic.withoutDevices()) {
            perGigabyte = perGigabyte.add(of("0.080", grids.device())).add(of("0.081", null));
        }
        return data.multiply(perGigabyte);
    }

    private static BigDecimal of(String energy, String grid) {
        return new BigDecimal(energy).multiply(new BigDecimal(GRIDS.get(grid == null ? Traffic.METHOD_GRID : grid)));
    }

    private static Traffic with(Traffic traffic, BigDecimal green, boolean withoutDevices) {
        return new Traffic(
                traffic.transferred(),
                traffic.visits(),
                traffic.perVisit(),
                traffic.newVisitors(),
                traffic.returningVisitors(),
                traffic.dataReloadRatio(),
                green,
                withoutDevices,
                traffic.grid(),
                null);
    }

    private static BigDecimal or(BigDecimal given, String otherwise) {
        return given == null ? new BigDecimal(otherwise) : given;
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertTrue(expected.compareTo(actual) == 0, () -> actual + " instead of " + expected);
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.25"), new BigDecimal("0.75")),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.ONE)
                        .ofScale(6));
    }

    @Provide
    Arbitrary<Traffic> traffic() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000000001"), new BigDecimal("999999999999999"))
                .ofScale(9);
        Arbitrary<Amount> data = Combinators.combine(amounts, Arbitraries.of("B", "kB", "MB", "GB", "TB"))
                .as(Amount::new);
        Arbitrary<BigDecimal> visits = Arbitraries.bigIntegers()
                .between(java.math.BigInteger.ONE, java.math.BigInteger.TEN.pow(14))
                .map(BigDecimal::new);
        Arbitrary<String> grid = Arbitraries.of("one", "two", "three").injectNull(0.3);
        Arbitrary<Traffic.Grids> grids =
                Combinators.combine(grid, grid, grid).as(Traffic.Grids::new).injectNull(0.2);
        return Combinators.combine(
                        data,
                        visits,
                        Arbitraries.of(0, 1, 2),
                        shares(),
                        shares(),
                        shares().injectNull(0.3),
                        Arbitraries.of(true, false),
                        grids)
                .as((amount, count, kind, first, reload, green, withoutDevices, at) -> new Traffic(
                        kind == 0 ? amount : null,
                        kind == 0 ? null : count,
                        kind == 0 ? null : amount,
                        kind == 2 ? first : null,
                        kind == 2 ? BigDecimal.ONE.subtract(first) : null,
                        kind == 2 ? reload : null,
                        green,
                        withoutDevices,
                        at,
                        null));
    }
}
