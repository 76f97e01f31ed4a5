package org.smallvictories.gateway.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.smallvictories.kit.problem.Problem;

/** The OpenID provider, when there is one: whether it can be reached, and where it does what. */
@Startup
@Singleton
public class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final ProviderConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private volatile Endpoints known;

    Provider(ProviderConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
        config.issuer().ifPresent(issuer -> check(issuer, config));
    }

    private static void check(URI issuer, ProviderConfig config) {
        if (config.clientId().isEmpty()) {
            throw new ConfigurationException("OIDC_ISSUER needs OIDC_CLIENT_ID.");
        }
        if (!"https".equals(issuer.getScheme()) && !isLoopback(issuer.getHost())) {
            throw new ConfigurationException("OIDC_ISSUER must be an https address, not " + issuer + '.');
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Whether people are known to a provider, and local accounts are off. */
    public boolean isUsed() {
        return config.issuer().isPresent();
    }

    public String issuer() {
        return config.issuer().orElseThrow().toString();
    }

    public String clientId() {
        return config.clientId().orElseThrow();
    }

    /** As last heard. May block. @throws Problem 503 when it was never heard and cannot be reached */
    public Endpoints endpoints() {
        Endpoints heard = known;
        return heard == null ? reach() : heard;
    }

    /**
     * Asks the provider, and so tells whether it can be reached now. Blocks.
     *
     * @throws Problem 503 when it cannot
     */
    public Endpoints reach() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(withoutSlash(issuer()) + "/.well-known/openid-configuration"))
                .timeout(config.patience())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() == 200) {
                    known = json.readValue(body, Endpoints.class);
                    return known;
                }
                throw new IOException("status " + answer.statusCode());
            }
        } catch (IOException away) {
            LOG.warnf("The OpenID provider %s does not answer: %s", issuer(), away);
            throw Problem.unavailable(
                    "The OpenID provider cannot be reached. Who is signed in already can go on.", RETRY_AFTER);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The gateway is stopping.", RETRY_AFTER);
        }
    }

    /** Where pages may send people and scripts: of the issuer, and of its endpoints as far as they were heard of. */
    Set<String> origins() {
        Endpoints heard = known;
        return Stream.concat(config.issuer().stream(), heard == null ? Stream.empty() : heard.all())
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static String withoutSlash(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }
}
