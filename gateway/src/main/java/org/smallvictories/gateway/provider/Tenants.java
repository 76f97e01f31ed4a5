package org.smallvictories.gateway.provider;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.smallvictories.gateway.token.SigningKeys;

/**
 * What quarkus-oidc is used for: the code flow on one path, and the verification of access tokens. Nowhere else does it
 * look at a request.
 */
@ApplicationScoped
class Tenants implements TenantResolver {

    static final String PAGES = "openid-pages";
    static final String API = "openid-api";

    private static final String NONE = "none";

    /** People may have to find their second factor. */
    private static final Duration LONGEST_SIGN_IN = Duration.ofMinutes(30);

    /** How soon new keys are asked for again when a token names an unknown one. */
    private static final Duration KEYS_AT_MOST_EVERY = Duration.ofSeconds(10);

    private final ProviderConfig config;
    private final SigningKeys keys;

    Tenants(ProviderConfig config, SigningKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    void create(@Observes Oidc oidc) {
        if (config.issuer().isPresent() && config.clientId().isPresent()) {
            oidc.create(pages());
            oidc.create(api());
        }
    }

    @Override
    public String resolve(RoutingContext context) {
        return config.issuer().isPresent() && context.normalizedPath().equals(CodeFlow.PATH) ? PAGES : NONE;
    }

    private OidcTenantConfig pages() {
        OidcTenantConfigBuilder pages = tenant(PAGES, ApplicationType.WEB_APP)
                .authentication()
                .redirectPath(CodeFlow.PATH)
                .restorePathAfterRedirect()
                .pkceRequired()
                .nonceRequired()
                .stateSecret(keys.derived("state of the code flow"))
                .stateCookieAge(LONGEST_SIGN_IN)
                .cookiePath(CodeFlow.PATH)
                .scopes("profile")
                .end()
                .tokenStateManager()
                .encryptionSecret(keys.derived("tokens of the code flow"))
                .end();
        config.clientSecretFile().ifPresent(file -> pages.credentials(read(file)));
        return pages.build();
    }

    private OidcTenantConfig api() {
        return tenant(API, ApplicationType.SERVICE).build();
    }

    private OidcTenantConfigBuilder tenant(String id, ApplicationType type) {
        return OidcTenantConfig.authServerUrl(config.issuer().orElseThrow().toString())
                .tenantId(id)
                .applicationType(type)
                .clientId(config.clientId().orElseThrow())
                .connectionTimeout(config.patience())
                .token()
                .audience(config.clientId().orElseThrow())
                .forcedJwkRefreshInterval(KEYS_AT_MOST_EVERY)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new ConfigurationException("OIDC_CLIENT_SECRET_FILE names " + file + ", which cannot be read.");
        }
    }
}
