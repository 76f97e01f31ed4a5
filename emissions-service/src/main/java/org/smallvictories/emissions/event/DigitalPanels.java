package org.smallvictories.emissions.event;

import static org.smallvictories.emissions.event.Part.Reported.ADVERTISING;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.kit.request.Slug;

/**
 * Screens that showed advertising: their electricity, a share of their making by the hour lit, and of the company that runs
 * them by the day. Composed from the defaults of the Scope3 methodology (Apache-2.0), which has none for the power: the
 * company that runs the screens knows it.
 *
 * @param hoursPerDay how long a screen is lit
 * @param watts that a lit screen draws
 * @param shareOfTime of the screen's time that was bought; all of it when left out
 * @param grid a factor in kWh; the world's grid when left out
 */
public record DigitalPanels(
        @NotNull @Positive @Digits(integer = 9, fraction = 0) BigDecimal screens,
        @NotNull @Positive @Digits(integer = 4, fraction = 6) BigDecimal days,
        @NotNull @Positive @DecimalMax("24") @Digits(integer = 2, fraction = 6) BigDecimal hoursPerDay,
        @NotNull @Positive @Digits(integer = 6, fraction = 3) BigDecimal watts,
        @Positive @Share BigDecimal shareOfTime,
        @Slug String grid,
        @Size(max = 300) String description)
        implements Model {

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final int WATT_TO_KILOWATT = 3;

    @Override
    public List<Part> parts(String path) {
        Derivation shown = Derivation.of(screens, "screens").times(days, "days").share(shareOfTime, "of the time");
        Derivation lit = shown.times(hoursPerDay, "h/day");
        return List.of(
                part(
                        "electricity",
                        lit.times(watts.movePointLeft(WATT_TO_KILOWATT), "kW"),
                        "kWh",
                        FactorChoice.of(path + ".grid", grid, TimeOnSite.WORLD_GRID)),
                part("making", lit, "h", FactorChoice.of(path, null, "panel-digital-hour-making")),
                part(
                        "operator",
                        shown.times(HOURS_OF_A_DAY, "h/day"),
                        "h",
                        FactorChoice.of(path, null, "panel-digital-hour-operator")));
    }

    private Part part(String name, Derivation quantity, String unit, FactorChoice factor) {
        return new Part(
                "panels/digital/" + name,
                ADVERTISING,
                Model.or(description, "Digital panels") + ": " + name,
                quantity,
                unit,
                null,
                factor,
                null);
    }
}
