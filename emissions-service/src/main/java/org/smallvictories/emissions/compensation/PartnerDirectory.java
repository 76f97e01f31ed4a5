package org.smallvictories.emissions.compensation;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.smallvictories.kit.problem.Problem;

/** Knows whose project is whose, as long as partners-service says so, or said so a short while ago. */
@ApplicationScoped
class PartnerDirectory {

    private static final Logger LOG = Logger.getLogger(PartnerDirectory.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final PartnersClient partners;

    PartnerDirectory(@RestClient PartnersClient partners) {
        this.partners = partners;
    }

    /**
     * The slug of the partner that a project belongs to; only what was answered is remembered.
     *
     * @throws Problem 422 when there is no such project; 503 when partners-service cannot tell
     */
    @CacheResult(cacheName = "projects")
    String partnerOf(String project) {
        try {
            return partners.project(project).partner();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw Problem.invalid("project", "'" + project + "' is not a known project");
            }
            throw away(refused);
        } catch (ProcessingException unreachable) {
            throw away(unreachable);
        }
    }

    private static Problem away(RuntimeException failure) {
        LOG.warnf("partners-service away: %s", failure.getMessage());
        return Problem.unavailable("partners-service cannot be reached; nothing was recorded.", RETRY);
    }
}
