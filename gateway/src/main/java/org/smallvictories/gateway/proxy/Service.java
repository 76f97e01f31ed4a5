package org.smallvictories.gateway.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services behind the gateway, and the collections below {@code /api/} that each answers for. */
public enum Service {
    PARTNERS("partners", "projects", "agreements", "commitments", "communities", "milestones"),
    DONATIONS("donations", "device-lots", "campaigns", "imports", "exports", "exchange-rates", "gift-links"),
    EMISSIONS(
            "emissions",
            "factors",
            "units",
            "footprints",
            "sites",
            "activity-imports",
            "reduction-targets",
            "reduction-actions",
            "avoided-emissions",
            "compensations");

    private final List<String> collections;

    Service(String... collections) {
        this.collections = List.of(collections);
    }

    List<String> collections() {
        return collections;
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
        return Arrays.stream(values())
                .filter(service -> service.shortName().equals(shortName))
                .findFirst();
    }
}
