package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as it is read. */
@Schema(name = "Campaign")
public record CampaignView(
        String slug,
        String name,
        String description,
        String partner,
        String project,
        LocalDate from,
        @Schema(description = "Null when it is open") LocalDate to,
        @Schema(description = "What a unit brings on this day, or would on the first if it has not begun")
                BigDecimal amountPerUnit,
        String currency,
        @Schema(description = "What a unit brings, by the first day that it holds") List<TermView> terms,
        Balance balance,
        @Schema(description = "What the public was told, by day") List<PublicationView> published,
        @Schema(description = "Whether its sales are invented, for a demonstration") boolean illustrative,
        Instant recordedAt) {

    /** What each unit brings that is sold from a day on. */
    @Schema(name = "CampaignTerm")
    public record TermView(LocalDate from, BigDecimal amountPerUnit) {

        static TermView of(Term term) {
            return new TermView(term.startsOn, term.amountPerUnit);
        }
    }

    /** @param terms by first day, at least one */
    static CampaignView of(
            Campaign campaign,
            Wording wording,
            List<TermView> terms,
            LocalDate today,
            Balance balance,
            List<PublicationView> published) {
        return new CampaignView(
                campaign.slug,
                wording.name,
                wording.description,
                campaign.partner,
                campaign.project,
                campaign.startsOn,
                wording.endsOn,
                terms.stream()
                        .filter(term -> !term.from().isAfter(today))
                        .reduce((earlier, later) -> later)
                        .orElse(terms.get(0))
                        .amountPerUnit(),
                campaign.currency,
                terms,
                balance,
                published,
                campaign.illustrative,
                campaign.recordedAt);
    }
}
