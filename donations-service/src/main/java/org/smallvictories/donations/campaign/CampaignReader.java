package org.smallvictories.donations.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.campaign.CampaignView.TermView;
import org.smallvictories.kit.request.Period;

/** Puts campaigns together from what is recorded of them. */
@ApplicationScoped
public class CampaignReader {

    private final Flows flows;
    private final Clock clock;

    CampaignReader(Flows flows, Clock clock) {
        this.flows = flows;
        this.clock = clock;
    }

    CampaignView view(Campaign campaign, Horizon asOf) {
        return views(List.of(campaign), asOf).get(0);
    }

    /** @param campaigns that were there at that moment */
    List<CampaignView> views(List<Campaign> campaigns, Horizon asOf) {
        List<String> slugs = campaigns.stream().map(one -> one.slug).toList();
        Map<String, Wording> wordings = wordings(slugs, asOf);
        Map<String, List<TermView>> terms = Term.of(slugs, asOf).stream()
                .collect(groupingBy(term -> term.campaign, mapping(TermView::of, toList())));
        Map<String, List<Flow>> sums = flows.of(slugs, asOf).stream().collect(groupingBy(Flow::campaign));
        Map<String, List<PublicationView>> published = published(slugs, asOf);
        LocalDate today =
                asOf.equals(Horizon.LATEST) ? LocalDate.now(clock) : LocalDate.ofInstant(asOf.moment(), ZoneOffset.UTC);
        return campaigns.stream()
                .map(one -> CampaignView.of(
                        one,
                        wordings.get(one.slug),
                        terms.get(one.slug),
                        today,
                        Balance.of(one, sums.getOrDefault(one.slug, List.of())),
                        published.getOrDefault(one.slug, List.of())))
                .toList();
    }

    /** The accounts of the campaigns that have something to tell of a period, by slug. */
    public List<CampaignAccount> accounts(Period period, Horizon asOf) {
        Map<String, List<Flow>> sums =
                flows.of(period, asOf).stream().filter(flow -> !flow.isSilent()).collect(groupingBy(Flow::campaign));
        Map<String, Wording> wordings = wordings(sums.keySet(), asOf);
        Map<String, List<PublicationView>> published = published(sums.keySet(), asOf);
        return Campaign.among(sums.keySet(), asOf).stream()
                .map(one -> CampaignAccount.of(
                        one,
                        wordings.get(one.slug).name,
                        sums.get(one.slug),
                        published.getOrDefault(one.slug, List.of())))
                .toList();
    }

    private static Map<String, Wording> wordings(Collection<String> slugs, Horizon asOf) {
        return Wording.of(slugs, asOf).stream().collect(toMap(wording -> wording.campaign, wording -> wording));
    }

    private static Map<String, List<PublicationView>> published(Collection<String> slugs, Horizon asOf) {
        return Publication.of(slugs, asOf).stream()
                .collect(groupingBy(one -> one.campaign, mapping(PublicationView::counting, toList())));
    }
}
