package org.smallvictories.emissions.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.emissions.footprint.DerivedActivity;
import org.smallvictories.emissions.footprint.VisitorDevices;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;

/**
 * What is known of an event, as a person knows it; the server works out the lines. At least one is given.
 *
 * @param timeOnSite not together with {@code traffic}, unless that is {@code withoutDevices}: the visitors' devices would
 *     count twice
 * @param illustrative whether the figures are invented
 * @param quality how good what is given is, for every line that comes of it; unknown, which counts as very bad, when left
 *     out. What is known better or worse can be given to another calculation.
 */
@Schema(
        examples =
                """
                {"traffic": {"visits": 2500000, "perVisit": {"quantity": 2.2, "unit": "MB"},
                             "newVisitors": 0.75, "returningVisitors": 0.25, "dataReloadRatio": 0.02,
                             "greenHosting": 0.4, "grid": {"dataCentre": "grid-germany", "network": "grid-france",
                             "device": "grid-france"}},
                 "emails": {"count": 750000},
                 "paperPanels": [{"description": "Panels in the metro", "panels": 450, "fortnights": 1}],
                 "digitalPanels": [{"screens": 20, "days": 7, "hoursPerDay": 18, "watts": 900, "shareOfTime": 0.125,
                                    "grid": "grid-france"}],
                 "parcels": [{"count": 3000, "delivery": "HOME"},
                             {"count": 500, "weightKg": 0.5, "legs": [{"mode": "HGV", "km": 400},
                                                                      {"mode": "VAN_ELECTRIC", "km": 12}]}],
                 "illustrative": true}""")
public record NewCalculation(
        @Valid Traffic traffic,
        @Valid TimeOnSite timeOnSite,
        @Valid Emails emails,
        @Size(max = MOST) List<@NotNull @Valid PaperPanels> paperPanels,
        @Size(max = MOST) List<@NotNull @Valid DigitalPanels> digitalPanels,
        @Size(max = MOST) List<@NotNull @Valid Parcels> parcels,
        boolean illustrative,
        @Valid QualityScores quality) {

    private static final int MOST = 100;
    private static final String TWICE = "traffic and time on site both count the visitors' devices, one of them";

    /** 422 naming every field that does not fit; {@code counted} is how the footprint counts visitors' devices so far. */
    public List<DerivedActivity> derive(VisitorDevices counted) {
        Map<String, Model> models = models();
        List<FieldError> faults = new ArrayList<>(devicesCountedTwice(counted));
        models.forEach((path, model) -> faults.addAll(model.faults(path)));
        if (models.isEmpty()) {
            faults.add(new FieldError(
                    "traffic",
                    "give at least one of traffic, timeOnSite, emails, paperPanels," + " digitalPanels and parcels"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return models.entrySet().stream()
                .flatMap(model -> model.getValue().parts(model.getKey()).stream())
                .filter(Part::isThere)
                .map(part -> part.derive(illustrative, quality))
                .toList();
    }

    private List<FieldError> devicesCountedTwice(VisitorDevices counted) {
        boolean trafficAdds = traffic != null && traffic.countsDevices();
        boolean timeAdds = timeOnSite != null;
        if (!(trafficAdds && (timeAdds || counted == VisitorDevices.TIME_ON_SITE)
                || timeAdds && counted == VisitorDevices.TRAFFIC)) {
            return List.of();
        }
        String already = counted == null ? "" : " that this footprint has already";
        return List.of(
                new FieldError("timeOnSite", TWICE + already + ": leave one out"),
                new FieldError("traffic", TWICE + already + ": leave one out, or set 'withoutDevices'"));
    }

    private Map<String, Model> models() {
        Map<String, Model> models = new LinkedHashMap<>();
        putIfGiven(models, "traffic", traffic);
        putIfGiven(models, "timeOnSite", timeOnSite);
        putIfGiven(models, "emails", emails);
        putAll(models, "paperPanels", paperPanels);
        putAll(models, "digitalPanels", digitalPanels);
        putAll(models, "parcels", parcels);
        return models;
    }

    private static void putAll(Map<String, Model> models, String path, List<? extends Model> given) {
        for (int i = 0; given != null && i < given.size(); i++) {
            models.put(path + "[" + i + "]", given.get(i));
        }
    }

    private static void putIfGiven(Map<String, Model> models, String path, Model given) {
        if (given != null) {
            models.put(path, given);
        }
    }
}
