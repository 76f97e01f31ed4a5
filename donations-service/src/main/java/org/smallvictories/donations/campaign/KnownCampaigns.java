package org.smallvictories.donations.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.smallvictories.kit.problem.Problem;

/** Which campaigns there are and what they fund, without asking the database each time: none is ever changed or removed. */
@ApplicationScoped
public class KnownCampaigns {

    private static final int MOST = 1_000;

    private final Cache<String, KnownCampaign> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Why a gift to a project of a partner cannot come from a campaign; empty when it can. */
    public Optional<String> refusal(String campaign, String partner, String project) {
        Optional<KnownCampaign> found = named(campaign);
        if (found.isEmpty()) {
            return Optional.of("there is no campaign '" + campaign + "'; add it at /api/campaigns first");
        }
        return found.filter(
                        one -> !one.partner().equals(partner) || !one.project().equals(project))
                .map(one -> "funds '" + one.project() + "' of '" + one.partner() + "', not this");
    }

    Optional<KnownCampaign> named(String slug) {
        KnownCampaign found = known.getIfPresent(slug);
        if (found == null) {
            found = Campaign.named(slug).map(KnownCampaign::of).orElse(null);
            if (found != null) {
                known.put(slug, found);
            }
        }
        return Optional.ofNullable(found);
    }

    /** 404 when there is none. */
    KnownCampaign existing(String slug) {
        return named(slug).orElseThrow(() -> Problem.notFound("campaign", slug));
    }
}
