package org.smallvictories.donations.gift;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Slug;

/** Which gifts a list or an export shows. */
public class GiftFilter {

    private static final String EVIDENCED_AS_OF =
            """
            EXISTS (SELECT FROM evidence WHERE owner = gift.id AND evidence.recorded_at <= :asOf
                    AND (evidence.voided_at IS NULL OR evidence.voided_at > :asOf))""";

    private static final Map<State, String> STATES_AS_OF = Map.of(
            State.PLEDGED, "(gift.delivered_at IS NULL OR gift.delivered_at > :asOf)",
            State.DELIVERED, "gift.delivered_at <= :asOf AND (gift.accepted_at IS NULL OR gift.accepted_at > :asOf)",
            State.ACCEPTED, "gift.accepted_at <= :asOf");

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
     * The gifts that are asked for and that the caller may see.
     *
     * @throws Problem 403 when they are of a partner that the caller does not act for; 422 when the period ends before it
     *     begins
     */
    public GiftSelection selection(Caller caller, Horizon asOf) {
        GiftSelection selection = selected(asOf)
                .where("gift.recorded_at <= :asOf", "asOf", asOf.moment())
                .where("gift.given_on >= :from", "from", from)
                .where("gift.given_on <= :to", "to", to);
        Set<String> partners = confinedTo(caller);
        return partners != null && partners.isEmpty()
                ? selection.where("false")
                : selection.where("gift.partner IN (:partners)", "partners", partners);
    }

    /** The partners whose gifts the caller may see where none is asked for; null for all. */
    Set<String> confinedTo(Caller caller) {
        if (partner != null) {
            caller.requireMayActFor(partner);
            return null;
        }
        return caller.isConfinedToPartners() ? caller.partners() : null;
    }

    /** Whether an index holds the gifts by anything that is asked for; marks as of an earlier moment are in none. */
    boolean hasIndex(Horizon asOf) {
        boolean marks = asOf.equals(Horizon.LATEST) && (state != null || voided != null || evidenced != null);
        return marks
                || Stream.of(partner, project, campaign, importId, kind, category, activity)
                        .anyMatch(Objects::nonNull);
    }

    /** By all but who asks, the period (which is checked), and whether the gifts were recorded by that moment. */
    GiftSelection selected(Horizon asOf) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("to", "lies before 'from'");
        }
        GiftSelection selection = new GiftSelection()
                .where("gift.partner = :partner", "partner", partner)
                .where("gift.project = :project", "project", project)
                .where("gift.campaign = :campaign", "campaign", campaign)
                .where("gift.import_id = :importId", "importId", importId);
        // Constants, so that a plan which is kept for all values is never taken for a rare one.
        if (kind != null) {
            selection.where("gift.kind = '" + kind + "'");
        }
        if (category != null) {
            selection.where("gift.category = '" + category + "'");
        }
        if (activity != null) {
            selection.where("gift.activity = '" + activity + "'");
        }
        return asOf.equals(Horizon.LATEST) ? marks(selection) : marks(selection, asOf);
    }

    private GiftSelection marks(GiftSelection selection) {
        if (state != null) {
            selection.where("gift_state(gift.delivered_at, gift.accepted_at) = '" + state + "'");
        }
        if (voided != null) {
            selection.where(voided ? "gift.voided_at IS NOT NULL" : "gift.voided_at IS NULL");
        }
        if (evidenced != null) {
            selection.where(evidenced ? "gift.evidenced" : "NOT gift.evidenced");
        }
        return selection;
    }

    private GiftSelection marks(GiftSelection selection, Horizon asOf) {
        if (state != null) {
            selection.where(STATES_AS_OF.get(state));
        }
        if (voided != null) {
            selection.where(voided ? "gift.voided_at <= :asOf" : "(gift.voided_at IS NULL OR gift.voided_at > :asOf)");
        }
        if (evidenced != null) {
            selection.where(evidenced ? EVIDENCED_AS_OF : "NOT " + EVIDENCED_AS_OF);
        }
        return selection;
    }
}
