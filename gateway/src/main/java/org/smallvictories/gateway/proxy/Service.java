package org.smallvictories.gateway.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services behind the gateway, and the paths below {@code /api/} that each answers. */
public enum Service {
    PARTNERS("partners", "projects", "agreements", "commitments", "communities", "milestones"),
    DONATIONS("donations", "device-lots", "campaigns", "imports", "exports"),
    EMISSIONS("emissions", "factors", "footprints", "compensations");

    private static final String API = "/api/";
    private static final Map<String, Service> BY_COLLECTION = Arrays.stream(values())
            .flatMap(service -> service.collections.stream().map(name -> Map.entry(name, service)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, Service> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Service::shortName, Function.identity()));

    private final List<String> collections;

    Service(String... collections) {
        this.collections = Stream.of(collections).toList();
    }

    /** {@code donations}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code donations-service}. */
    public String fullName() {
        return shortName() + "-service";
    }

    public static Optional<Service> named(String shortName) {
        return Optional.ofNullable(BY_NAME.get(shortName));
    }

    /** The service that answers a path, if any does. */
    static Optional<Service> answering(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', API.length());
        return Optional.ofNullable(BY_COLLECTION.get(path.substring(API.length(), end < 0 ? path.length() : end)));
    }
}
