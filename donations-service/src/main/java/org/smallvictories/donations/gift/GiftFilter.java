package org.smallvictories.donations.gift;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Slug;

/** Which gifts a list shows. */
public class GiftFilter {

    private static final Map<State, String> STATES = Map.of(
            State.PLEDGED, "(deliveredAt is null or deliveredAt > :asOf)",
            State.DELIVERED, "deliveredAt <= :asOf and (acceptedAt is null or acceptedAt > :asOf)",
            State.ACCEPTED, "acceptedAt <= :asOf");

    private static final String EVIDENCED =
            "(id in (select owner from Evidence where recordedAt <= :asOf and (voidedAt is null or voidedAt > :asOf)))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    @QueryParam("partner")
    @Slug
    String partner;

    @QueryParam("project")
    @Slug
    String project;

    @QueryParam("campaign")
    @Slug
    String campaign;

    @QueryParam("import")
    @Parameter(description = "The import that brought the gifts.")
    UUID importId;

    @QueryParam("kind")
    Kind kind;

    @QueryParam("state")
    State state;

    @QueryParam("from")
    @Parameter(description = "The first day of the gifts' dates.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day of the gifts' dates.")
    LocalDate to;

    @QueryParam("voided")
    @Parameter(description = "Only voided gifts, or only those that are not; both when absent.")
    Boolean voided;

    @QueryParam("category")
    @Parameter(description = "Of goods.")
    Category category;

    @QueryParam("activity")
    @Parameter(description = "Of time.")
    Activity activity;

    @QueryParam("evidenced")
    @Parameter(description = "Only gifts that have evidence, or only those that have none; both when absent.")
    Boolean evidenced;

    /**
     * Newest first.
     *
     * @param partners those whose gifts may be seen; null for all
     * @throws Problem 422 when the period ends before it begins
     */
    List<Gift> page(PageRequest page, Collection<String> partners, Horizon asOf) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("to", "lies before 'from'");
        }
        where("recordedAt <= :asOf", "asOf", asOf.moment());
        where("partner in :partners", "partners", partners);
        where("partner = :partner", "partner", partner);
        where("project = :project", "project", project);
        where("campaign = :campaign", "campaign", campaign);
        where("importId = :importId", "importId", importId);
        where("kind = :kind", "kind", kind);
        where("category = :category", "category", category);
        where("activity = :activity", "activity", activity);
        where("givenOn >= :from", "from", from);
        where("givenOn <= :to", "to", to);
        where("id < :after", "after", page.beforeId());
        if (state != null) {
            conditions.add(STATES.get(state));
        }
        if (voided != null) {
            conditions.add(voided ? "voidedAt <= :asOf" : "(voidedAt is null or voidedAt > :asOf)");
        }
        if (evidenced != null) {
            String shown = asOf.equals(Horizon.LATEST) ? "evidenced" : EVIDENCED;
            conditions.add(evidenced ? shown : "not " + shown);
        }
        return Gift.<Gift>find(String.join(" and ", conditions) + " order by id desc", values)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
