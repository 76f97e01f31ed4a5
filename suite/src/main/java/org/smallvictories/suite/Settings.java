package org.smallvictories.suite;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where the suite runs.
 *
 * @param checkout the folder that holds the built modules
 * @param data what must survive: the database, the signing key; and the logs
 */
public record Settings(Path checkout, Path data, int databasePort, Map<Service, Integer> ports) {

    static final int USUAL_DATABASE_PORT = 8084;

    /**
     * Reads system properties ({@code gateway.port}, {@code partners.port}, {@code donations.port}, {@code
     * emissions.port}, {@code database.port}, {@code data.directory}), else environment variables ({@code GATEWAY_PORT} …).
     */
    static Settings of(Path checkout) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(service.database(), service.usualPort()));
        }
        Path data = checkout.resolve(setting("data.directory", ".data"));
        return new Settings(checkout, data, port("database", USUAL_DATABASE_PORT), ports);
    }

    public int port(Service service) {
        return ports.get(service);
    }

    /** The address of a service, without a slash at the end. */
    public String url(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    private static int port(String name, int usual) {
        String given = setting(name + ".port", Integer.toString(usual));
        try {
            int port = Integer.parseInt(given);
            if (port < 1 || port > 65_535) {
                throw new NumberFormatException();
            }
            return port;
        } catch (NumberFormatException unusable) {
            throw new SuiteFailure(name + ".port is '" + given + "', which is not a port between 1 and 65535.");
        }
    }

    private static String setting(String property, String usual) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return System.getProperty(property, System.getenv().getOrDefault(variable, usual));
    }
}
