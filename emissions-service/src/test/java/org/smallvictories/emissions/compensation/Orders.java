package org.smallvictories.emissions.compensation;

import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.post;
import static org.smallvictories.emissions.Api.with;

import java.util.Map;

/** Orders at the simulated provider. */
final class Orders {

    private Orders() {}

    static Map<String, Object> aProvidersQuote(Object... fields) {
        return with(
                Map.of(
                        "kind", "CREDITS",
                        "partner", "goodplanet",
                        "project", "goodplanet-compensation",
                        "kg", 10_000,
                        "provider", SimulatedProvider.NAME,
                        "beneficiary", "The company"),
                fields);
    }

    static String quoted(Object... fields) {
        return created("/api/compensations", aProvidersQuote(fields));
    }

    /** Placed, and not yet asked of the provider. */
    static SimulatedOrder placed(SimulatedOrder.Plan plan, Object... fields) {
        String id = quoted(fields);
        SimulatedOrder order = SimulatedProvider.expect(id, plan);
        post("/api/compensations/" + id + "/order").statusCode(200);
        return order;
    }
}
