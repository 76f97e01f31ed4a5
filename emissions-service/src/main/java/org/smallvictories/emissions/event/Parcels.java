package org.smallvictories.emissions.event;

import static org.smallvictories.emissions.event.Part.Reported.DELIVERIES;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.request.Slug;

/**
 * Parcels, by a factor for a parcel or by the way they went. Exactly one of {@code delivery}, {@code factor} and
 * {@code legs} is given.
 *
 * @param delivery the usual factor for a parcel with a smartphone (0.5 kg)
 * @param factor another factor for a parcel
 * @param weightKg of one parcel with its packaging, for {@code legs}
 * @param legs how each travelled, from the warehouse on
 */
public record Parcels(
        @NotNull @Positive @Digits(integer = 12, fraction = 0) BigDecimal count,
        Delivery delivery,
        @Slug String factor,
        @Positive @Digits(integer = 5, fraction = 6) BigDecimal weightKg,
        @Size(min = 1, max = 20) List<@NotNull @Valid Leg> legs,
        @Size(max = 300) String description)
        implements Model {

    /** @param factor in t.km instead of the usual one of the mode */
    public record Leg(
            @NotNull TransportMode mode,
            @NotNull @Positive @Digits(integer = 6, fraction = 3) BigDecimal km,
            @Slug String factor) {}

    private static final int KILOGRAM_TO_TONNE = 3;
    private static final String UNIT = "parcel";

    @Override
    public List<FieldError> faults(String path) {
        if (Stream.of(delivery, factor, legs).filter(Objects::nonNull).count() != 1) {
            return List.of(new FieldError(path, "give one of 'delivery', 'factor' and 'legs'"));
        }
        if ((weightKg == null) != (legs == null)) {
            return List.of(new FieldError(path + ".weightKg", "is needed with 'legs', and only there"));
        }
        return List.of();
    }

    @Override
    public List<Part> parts(String path) {
        if (legs != null) {
            return Stream.iterate(0, i -> i < legs.size(), i -> i + 1)
                    .map(i -> leg(legs.get(i), path + ".legs[" + i + "]"))
                    .toList();
        }
        FactorChoice perParcel = delivery == null
                ? new FactorChoice(path + ".factor", factor)
                : new FactorChoice(path + ".delivery", delivery.factor);
        return List.of(part(
                "parcels/" + (delivery == null ? factor : delivery.part),
                Model.or(description, delivery == null ? "Parcels delivered" : delivery.description),
                Derivation.of(count, UNIT),
                UNIT,
                perParcel));
    }

    private Part leg(Leg leg, String path) {
        return part(
                "parcels/leg/" + leg.mode.part(),
                Model.or(description, "Parcels delivered") + ": " + leg.mode.title(),
                Derivation.of(count, "parcels")
                        .times(weightKg.movePointLeft(KILOGRAM_TO_TONNE), "t")
                        .times(leg.km, "km"),
                "t.km",
                FactorChoice.of(path + ".factor", leg.factor, leg.mode.factor()));
    }

    private static Part part(String name, String description, Derivation quantity, String unit, FactorChoice factor) {
        return new Part(name, DELIVERIES, description, quantity, unit, null, factor, null);
    }

    /** How a parcel reaches its recipient. */
    public enum Delivery {
        HOME("home", "Parcels delivered to the home", "parcel-home-smartphone"),
        PICK_UP("pick-up", "Parcels fetched by car from a pick-up point", "parcel-pick-up-smartphone");

        private final String part;
        private final String description;
        private final String factor;

        Delivery(String part, String description, String factor) {
            this.part = part;
            this.description = description;
            this.factor = factor;
        }
    }
}
