package org.smallvictories.suite.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fabric8.kubernetes.api.model.Container;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment variables that a service reads, as its properties and the kit's say: {@code ${NAME}} is needed,
 * {@code ${NAME:default}} is not.
 */
record Settings(Properties properties, Set<String> read, Set<String> needed) {

    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?small-victories/([a-z-]+)[:@].*");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)");
    private static final Pattern DEFAULT_PORT = Pattern.compile("\\$\\{HTTP_PORT:(\\d+)}");

    /** Of the service that runs in a container, if it is one of ours. */
    static Optional<Settings> of(Container container) {
        return Optional.of(container.getImage())
                .map(IMAGE::matcher)
                .filter(Matcher::matches)
                .map(image -> of(image.group(1)));
    }

    private static Settings of(String module) {
        Properties properties = new Properties();
        load(properties, "service-kit/src/main/resources/META-INF/microprofile-config.properties");
        load(properties, module + "/src/main/resources/application.properties");
        Set<String> read = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        properties.forEach((key, value) -> {
            Matcher expression = EXPRESSION.matcher(value.toString());
            while (isForProduction(key.toString()) && expression.find()) {
                read.add(expression.group(1));
                if (expression.group(2).isEmpty()) {
                    needed.add(expression.group(1));
                }
            }
        });
        return new Settings(properties, read, needed);
    }

    int defaultPort() {
        Matcher port = DEFAULT_PORT.matcher(properties.getProperty("quarkus.http.port"));
        if (!port.matches()) {
            throw new IllegalStateException("quarkus.http.port is not ${HTTP_PORT:number}");
        }
        return Integer.parseInt(port.group(1));
    }

    /** How long the service takes at most to finish what it has begun. */
    Duration shutdown() {
        return Duration.parse("PT" + properties.getProperty("quarkus.shutdown.timeout"));
    }

    private static boolean isForProduction(String key) {
        return !key.startsWith("%") || key.startsWith("%prod.");
    }

    private static void load(Properties properties, String file) {
        Path path = Rendered.REPOSITORY.resolve(file);
        try (Reader reader = Files.newBufferedReader(path, UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("What a service reads cannot be known: " + path, failure);
        }
    }
}
