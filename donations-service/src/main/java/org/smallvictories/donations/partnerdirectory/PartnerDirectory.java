package org.smallvictories.donations.partnerdirectory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.smallvictories.kit.problem.Problem;

/**
 * Who the partners are, as partners-service says. While it is away, what it said in the last hours still holds; what it
 * never said is a 503 with {@code Retry-After}, thrown as a {@link Problem}.
 */
@ApplicationScoped
public class PartnerDirectory {

    private final Remembered<KnownPartner> partners;
    private final Remembered<KnownProject> projects;

    PartnerDirectory(@RestClient PartnersApi api, PartnerDirectoryConfig config, Clock clock) {
        partners = new Remembered<>(api::partner, config, clock);
        projects = new Remembered<>(api::project, config, clock);
    }

    public Optional<KnownPartner> partner(String slug) {
        return partners.get(slug);
    }

    public Optional<KnownProject> project(String slug) {
        return projects.get(slug);
    }
}
