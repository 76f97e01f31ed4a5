package org.smallvictories.emissions.event;

import static org.smallvictories.emissions.event.Part.Reported.SITE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.request.Slug;

/**
 * How long a site was used, by the devices it was used with: their power, and a share of their making. The defaults of the
 * Scope3 methodology (Apache-2.0), which come from the Global Media Sustainability Framework 1.2. Data centre and network
 * are not in it.
 *
 * @param hours of all visitors together
 * @param devices shares of the hours, which sum to exactly 1; those left out are zero
 * @param grid a factor in kWh; the world's grid when left out
 */
public record TimeOnSite(
        @NotNull @Positive @Digits(integer = 15, fraction = 9) BigDecimal hours,
        @NotNull @Valid Devices devices,
        @Slug String grid,
        @Size(max = 300) String description)
        implements Model {

    public record Devices(@Share BigDecimal phone, @Share BigDecimal computer, @Share BigDecimal tablet) {}

    static final String WORLD_GRID = "grid-world";
    private static final String METHOD = "power by the Scope3 methodology, Apache-2.0";

    @Override
    public List<FieldError> faults(String path) {
        return Model.unlessOne(path + ".devices", devices.phone, devices.computer, devices.tablet);
    }

    @Override
    public List<Part> parts(String path) {
        List<Part> parts = new ArrayList<>();
        add(parts, path, "phone", devices.phone, new BigDecimal("0.00468"));
        add(parts, path, "computer", devices.computer, new BigDecimal("0.05544"));
        add(parts, path, "tablet", devices.tablet, new BigDecimal("0.00504"));
        return parts;
    }

    private void add(List<Part> parts, String path, String device, BigDecimal share, BigDecimal kilowatts) {
        if (share == null) {
            return;
        }
        Derivation use = Derivation.of(hours, "h").share(share, device);
        FactorChoice electricity = FactorChoice.of(path + ".grid", grid, WORLD_GRID);
        parts.add(part(device, "operation", use.times(kilowatts, "kW"), "kWh", METHOD, electricity));
        FactorChoice making = FactorChoice.of(path, null, "device-hour-" + device);
        parts.add(part(device, "making", use, "h", null, making));
    }

    private Part part(
            String device, String phase, Derivation quantity, String unit, String method, FactorChoice factor) {
        return new Part(
                "time-on-site/" + device + "/" + phase,
                SITE,
                Model.or(description, "Time on site") + ": " + device + ", " + phase,
                quantity,
                unit,
                method,
                factor,
                VisitorDevices.TIME_ON_SITE);
    }
}
