package org.smallvictories.emissions.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.smallvictories.kit.problem.Problem;

/** Hands orders to the {@link OrderDriver}, in the transaction in which they are placed. */
@ApplicationScoped
class PlacedOrders {

    private final OrdersConfig config;

    PlacedOrders(OrdersConfig config) {
        this.config = config;
    }

    void place(Compensation compensation, Instant now) {
        if (compensation.provider != null) {
            new ProviderOrder(compensation.id, compensation.provider, now, now.plus(config.giveUpAfter())).persist();
        }
    }

    /** 409 when the provider was asked already. */
    void withdraw(Compensation compensation, Instant now) {
        if (isUnderWay(compensation)) {
            ProviderOrder.forChange(compensation.id).withdraw(now);
        }
    }

    void requireEnded(Compensation compensation) {
        if (isUnderWay(compensation)) {
            throw Problem.conflict(
                    "'" + compensation.provider + "' is carrying it out; wait for the end or cancel it.");
        }
    }

    private static boolean isUnderWay(Compensation compensation) {
        CompensationState state = compensation.state();
        return compensation.provider != null && (state == CompensationState.PLACED || state == CompensationState.PAID);
    }
}
