package org.smallvictories.donations.partnerdirectory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.smallvictories.kit.problem.FieldError;
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

    /** What is wrong with the fields {@code partner} and {@code project}: unknown, or the project of somebody else. */
    public List<FieldError> faults(String partner, String project) {
        List<FieldError> errors = new ArrayList<>();
        if (partner(partner).isEmpty()) {
            errors.add(new FieldError("partner", "there is no partner '" + partner + "'"));
        }
        if (project(project).filter(known -> known.partner().equals(partner)).isEmpty()) {
            errors.add(new FieldError("project", "there is no project '" + project + "' of '" + partner + "'"));
        }
        return errors;
    }
}
