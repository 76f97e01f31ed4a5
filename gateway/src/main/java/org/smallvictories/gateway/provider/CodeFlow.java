package org.smallvictories.gateway.provider;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.token.SignedIn;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Sends a browser to the provider, and learns who comes back: the authorization code flow, with PKCE, of quarkus-oidc. */
@ApplicationScoped
public class CodeFlow {

    /** Where the flow begins, and where the provider sends people back to. */
    public static final String PATH = "/sign-in/provider";

    private static final Logger LOG = Logger.getLogger(CodeFlow.class);
    private static final String COOKIE_OF_THE_FLOW = "q_session";

    private final Provider provider;
    private final People people;
    private final HttpAuthenticator authenticator;
    private final Duration patience;

    CodeFlow(Provider provider, People people, HttpAuthenticator authenticator, ProviderConfig config) {
        this.provider = provider;
        this.people = people;
        this.authenticator = authenticator;
        this.patience = config.patience().multipliedBy(3);
    }

    /**
     * How it goes on: one of the two.
     *
     * @param redirect where the browser goes next
     * @param arrived who has come back
     */
    public record Step(Optional<URI> redirect, Optional<Arrival> arrived) {}

    /** @param idToken what the provider wants to see again when the person signs out */
    public record Arrival(SignedIn who, String idToken) {}

    /**
     * Blocks.
     *
     * @throws Problem 503 when the provider cannot be reached, 400 when it did not sign the person in
     */
    public Step proceed(RoutingContext context) {
        try {
            SecurityIdentity identity =
                    authenticator.attemptAuthentication(context).await().atMost(patience);
            IdTokenCredential idToken = identity == null ? null : identity.getCredential(IdTokenCredential.class);
            return idToken == null ? toProvider(context) : arrived(idToken.getToken(), context);
        } catch (AuthenticationRedirectException onward) {
            return new Step(Optional.of(URI.create(onward.getRedirectUri())), Optional.empty());
        } catch (Problem known) {
            throw known;
        } catch (RuntimeException failure) {
            LOG.warnf("A sign-in at the OpenID provider failed: %s", onOneLine(failure));
            provider.reach();
            throw Problem.of(ProblemType.SIGN_IN_REFUSED, "The OpenID provider did not sign you in; try again.");
        }
    }

    /** Some of it came in the address that was asked for. */
    private static String onOneLine(RuntimeException failure) {
        return failure.toString().replaceAll("\\p{Cntrl}+", " ");
    }

    private Step toProvider(RoutingContext context) {
        provider.reach();
        ChallengeData challenge = authenticator.getChallenge(context).await().atMost(patience);
        String location = challenge.getHeaders().get(HttpHeaders.LOCATION);
        return new Step(Optional.of(URI.create(location)), Optional.empty());
    }

    private Step arrived(String idToken, RoutingContext context) {
        for (Cookie cookie : List.copyOf(context.request().cookies())) {
            if (cookie.getName().startsWith(COOKIE_OF_THE_FLOW)) {
                Cookie gone = Cookie.cookie(cookie.getName(), "").setPath(PATH).setMaxAge(0);
                context.response().addCookie(gone);
            }
        }
        SignedIn who = people.named(Claims.of(idToken))
                .orElseThrow(() ->
                        Problem.of(ProblemType.SIGN_IN_REFUSED, "The OpenID provider does not tell your user name."));
        return new Step(Optional.empty(), Optional.of(new Arrival(who, idToken)));
    }
}
