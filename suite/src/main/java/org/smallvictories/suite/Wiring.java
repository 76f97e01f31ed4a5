package org.smallvictories.suite;

import java.util.HashMap;
import java.util.Map;
import org.smallvictories.kit.testing.LocalPostgres.Credentials;

/** What each service is told at its start: where it listens, where the others are, its database, its keys. */
record Wiring(Settings settings, DataDirectory data) {

    Map<String, String> environment(Service service, Credentials database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(settings.port(service)));
        environment.put("DATABASE_URL", database.url());
        environment.put("DATABASE_USERNAME", database.username());
        environment.put("DATABASE_PASSWORD", database.password());
        environment.put("DATABASE_OWNER_USERNAME", database.ownerUsername());
        environment.put("DATABASE_OWNER_PASSWORD", database.ownerPassword());
        environment.put("TOKEN_KEYS_URL", settings.url(Service.GATEWAY) + "/.well-known/jwks.json");
        environment.put(
                "CHECKPOINT_KEY_FILE",
                SigningKey.ed25519(data.checkpointKey(service)).toString());
        environment.put("CHECKPOINT_EVERY", "2s"); // so that the demo year can be published soon
        environment.put("PARTNERS_URL", settings.url(Service.PARTNERS));
        environment.put(
                "STOP_WITH_PROCESS", Long.toString(ProcessHandle.current().pid()));
        if (service == Service.DONATIONS) {
            environment.put("GRANTS_PREFIX", "demo");
            environment.put("GRANTS_FUNDER_ID", "360G-demo-ORG:marketplace");
            environment.put("GRANTS_FUNDER_NAME", "A marketplace for refurbished electronics (demonstration)");
        }
        if (service == Service.GATEWAY) {
            environment.put("DONATIONS_URL", settings.url(Service.DONATIONS));
            environment.put("EMISSIONS_URL", settings.url(Service.EMISSIONS));
            environment.put(
                    "TOKEN_SIGNING_KEY_FILE", SigningKey.rsa(data.tokenKey()).toString());
            environment.put("DEMO_ACCOUNTS", "true");
            environment.put("PUBLIC_URL", settings.url(Service.GATEWAY));
            // Here all partners come from one address.
            environment.put("LINK_CALLS_PER_MINUTE", "6000");
        }
        return environment;
    }
}
