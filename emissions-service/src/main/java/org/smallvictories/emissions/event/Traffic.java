package org.smallvictories.emissions.event;

import static org.smallvictories.emissions.event.Part.Reported.SITE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.request.Slug;

/**
 * What a site's visitors transferred, by the Sustainable Web Design Model, version 4 (Green Web Foundation and others,
 * 2024), with the constants of CO2.js 0.19.0 (Apache-2.0): energy a gigabyte, for operating and for making data centre,
 * network and visitors' devices. Operation is counted at the grid where it happens, making at the global grid.
 *
 * @param transferred all data, as measured; or else {@code visits} and {@code perVisit}
 * @param perVisit what a first visit transfers
 * @param newVisitors share of visits that load everything; given together with the next two, or not at all
 * @param returningVisitors share of visits that load only {@code dataReloadRatio} of it
 * @param greenHosting share of the data centre's operation that runs on green power; none when left out
 * @param withoutDevices leaves visitors' devices out, so that time on site can count them
 * @param grid factors in kWh by where things run; the method's global grid for those left out
 */
public record Traffic(
        @Valid Amount transferred,
        @Positive @Digits(integer = 15, fraction = 0) BigDecimal visits,
        @Valid Amount perVisit,
        @Share BigDecimal newVisitors,
        @Share BigDecimal returningVisitors,
        @Share BigDecimal dataReloadRatio,
        @Share BigDecimal greenHosting,
        boolean withoutDevices,
        @Valid Grids grid,
        @Size(max = 300) String description)
        implements Model {

    /** Slugs of electricity factors. */
    public record Grids(@Slug String dataCentre, @Slug String network, @Slug String device) {}

    static final String METHOD_GRID = "grid-world-sustainable-web-design-4";
    private static final String METHOD = "Sustainable Web Design v4, CO2.js 0.19.0, Apache-2.0";
    private static final Grids NOT_GIVEN = new Grids(null, null, null);

    private enum Segment {
        DATA_CENTRE("data-centre", "data centre", "0.055", "0.012"),
        NETWORK("network", "network", "0.059", "0.013"),
        DEVICE("device", "visitors' devices", "0.080", "0.081");

        final String slug;
        final String title;
        final BigDecimal operation;
        final BigDecimal making;

        Segment(String slug, String title, String operation, String making) {
            this.slug = slug;
            this.title = title;
            this.operation = new BigDecimal(operation);
            this.making = new BigDecimal(making);
        }
    }

    boolean countsDevices() {
        return !withoutDevices;
    }

    @Override
    public List<FieldError> faults(String path) {
        List<FieldError> faults = new ArrayList<>();
        if ((transferred == null) == (visits == null) || (visits == null) != (perVisit == null)) {
            faults.add(new FieldError(path, "give either 'transferred', or 'visits' and 'perVisit'"));
        }
        long given = Stream.of(newVisitors, returningVisitors, dataReloadRatio)
                .filter(Objects::nonNull)
                .count();
        if (given > 0 && visits == null) {
            faults.add(new FieldError(
                    path + ".dataReloadRatio", "is for visits: what was 'transferred' has repeated visits in it"));
        } else if (given > 0 && given < 3) {
            faults.add(new FieldError(
                    path, "'newVisitors', 'returningVisitors' and 'dataReloadRatio' are given together or not at all"));
        } else if (given == 3) {
            faults.addAll(Model.unlessOne(path + ".returningVisitors", newVisitors, returningVisitors));
        }
        return faults;
    }

    @Override
    public List<Part> parts(String path) {
        Derivation data = data(path);
        List<Part> parts = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            if (segment != Segment.DEVICE || countsDevices()) {
                parts.add(operation(segment, data, path));
                parts.add(part(
                        segment,
                        "making",
                        data.times(segment.making, "kWh/GB"),
                        FactorChoice.of(path, null, METHOD_GRID)));
            }
        }
        return parts;
    }

    private Derivation data(String path) {
        if (visits == null) {
            return Derivation.of(transferred.gigabytes(path + ".transferred"), Amount.GIGABYTE);
        }
        Derivation data = Derivation.of(visits, "visits").times(perVisit.gigabytes(path + ".perVisit"), "GB/visit");
        if (newVisitors == null) {
            return data;
        }
        return data.timesTold(
                newVisitors.add(returningVisitors.multiply(dataReloadRatio)),
                "(%s new + %s returning × %s reloaded)"
                        .formatted(
                                newVisitors.toPlainString(),
                                returningVisitors.toPlainString(),
                                dataReloadRatio.toPlainString()));
    }

    private Part operation(Segment segment, Derivation data, String path) {
        Derivation energy = data.times(segment.operation, "kWh/GB");
        if (segment == Segment.DATA_CENTRE && greenHosting != null) {
            energy = energy.timesTold(
                    BigDecimal.ONE.subtract(greenHosting), "(1 − %s green)".formatted(greenHosting.toPlainString()));
        }
        Grids grids = grid == null ? NOT_GIVEN : grid;
        return switch (segment) {
            case DATA_CENTRE -> part(segment, "operation", energy, grid(path, "dataCentre", grids.dataCentre));
            case NETWORK -> part(segment, "operation", energy, grid(path, "network", grids.network));
            case DEVICE -> part(segment, "operation", energy, grid(path, "device", grids.device));
        };
    }

    private static FactorChoice grid(String path, String field, String given) {
        return FactorChoice.of(path + ".grid." + field, given, METHOD_GRID);
    }

    private Part part(Segment segment, String phase, Derivation energy, FactorChoice factor) {
        return new Part(
                "traffic/" + segment.slug + "/" + phase,
                SITE,
                Model.or(description, "Traffic of the site") + ": " + segment.title + ", " + phase,
                energy,
                "kWh",
                METHOD,
                factor,
                segment == Segment.DEVICE ? VisitorDevices.TRAFFIC : null);
    }
}
