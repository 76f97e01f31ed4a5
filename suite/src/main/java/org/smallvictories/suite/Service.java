package org.smallvictories.suite;

import java.nio.file.Path;

/** What runs beside PostgreSQL, in the order in which it is shown. */
public enum Service {
    PARTNERS("partners-service", "partners", 8081),
    DONATIONS("donations-service", "donations", 8082),
    EMISSIONS("emissions-service", "emissions", 8083),
    GATEWAY("gateway", "gateway", 8080);

    private final String module;
    private final String database;
    private final int usualPort;

    Service(String module, String database, int usualPort) {
        this.module = module;
        this.database = database;
        this.usualPort = usualPort;
    }

    /** Its module in the build, by which people know it. */
    public String module() {
        return module;
    }

    /** Its database, and the word before {@code .port} in settings. */
    public String database() {
        return database;
    }

    public int usualPort() {
        return usualPort;
    }

    Path jar(Path checkout) {
        return checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
