package org.smallvictories.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * What every service test runs on: a real PostgreSQL with the service's own database and roles, and tokens signed by
 * {@link Tokens} in the gateway's place. The resource argument {@code database} names the database.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private String database;
    private LocalPostgres postgres;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        LocalPostgres.Credentials credentials = postgres.databaseFor(database);
        Map<String, String> configuration = new HashMap<>();
        configuration.put("DATABASE_URL", credentials.url());
        configuration.put("DATABASE_USERNAME", credentials.username());
        configuration.put("DATABASE_PASSWORD", credentials.password());
        configuration.put("DATABASE_OWNER_USERNAME", credentials.ownerUsername());
        configuration.put("DATABASE_OWNER_PASSWORD", credentials.ownerPassword());
        configuration.put("TOKEN_KEYS_URL", Tokens.publicKeysFile().toUri().toString());
        configuration.put("CHECKPOINT_EVERY", "1s");
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
