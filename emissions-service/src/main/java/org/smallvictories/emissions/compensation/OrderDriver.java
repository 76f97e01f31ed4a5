package org.smallvictories.emissions.compensation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.smallvictories.emissions.compensation.provider.CompensationProvider;
import org.smallvictories.emissions.compensation.provider.OrderReport;
import org.smallvictories.emissions.compensation.provider.OrderRequest;
import org.smallvictories.emissions.compensation.provider.ProviderRefusal;
import org.smallvictories.emissions.compensation.provider.ProviderSilence;
import org.smallvictories.emissions.compensation.provider.Providers;
import org.smallvictories.kit.lifecycle.Regularly;
import org.smallvictories.kit.problem.Problem;

/**
 * Drives placed orders at their providers until each has ended. An attempt takes an order for a while (one transaction), asks
 * the provider (no transaction) and takes over the answer (another one). When it dies on the way, the next attempt asks the
 * provider first what became of the order. Any number of replicas may do this at once.
 */
@ApplicationScoped
class OrderDriver {

    private static final Logger LOG = Logger.getLogger(OrderDriver.class);

    private final Providers providers;
    private final OrderReports reports;
    private final OrdersConfig config;
    private final Clock clock;

    OrderDriver(Providers providers, OrderReports reports, OrdersConfig config, Clock clock) {
        this.providers = providers;
        this.reports = reports;
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started, Regularly regularly) {
        regularly.run(config.every(), this::driveAll);
    }

    private void driveAll() {
        try {
            while (driveNext(clock.instant())) {
                // there may be more
            }
        } catch (RuntimeException failure) {
            LOG.errorf("Orders were not driven, which will be tried again: %s", failure.getMessage());
        }
    }

    /** Returns whether there was one that was due. */
    boolean driveNext(Instant now) {
        Optional<Attempt> attempt = begin(now);
        attempt.ifPresent(begun -> finish(begun, now));
        return attempt.isPresent();
    }

    /**
     * An order taken for one attempt.
     *
     * @param number from 1
     * @param isLast the provider is not waited for any longer
     */
    record Attempt(String provider, OrderRequest order, int number, boolean isLast) {

        static Attempt of(ProviderOrder taken, Instant now) {
            Compensation c = Compensation.find(taken.id).orElseThrow();
            OrderRequest order =
                    new OrderRequest(c.id, c.quoteReference, c.kind.name(), c.kg, c.cost, c.currency, c.retireFor);
            return new Attempt(taken.provider, order, taken.attempts, !now.isBefore(taken.giveUpAt));
        }
    }

    Optional<Attempt> begin(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ProviderOrder.due(now).map(order -> {
                    order.take(now.plus(config.lease()));
                    return Attempt.of(order, now);
                }));
    }

    /** What is known of an order is asked for before it is ordered again: it may have been carried out. */
    OrderReport ask(Attempt attempt) {
        CompensationProvider provider = providers
                .find(attempt.provider)
                .orElseThrow(() -> new ProviderSilence("'" + attempt.provider + "' is not configured any more."));
        return attempt.number == 1
                ? provider.order(attempt.order)
                : provider.status(attempt.order.id()).orElseGet(() -> provider.order(attempt.order));
    }

    private void finish(Attempt attempt, Instant now) {
        try {
            OrderReport report = ask(attempt);
            requireSame(attempt.order.id(), report.orderId());
            QuarkusTransaction.requiringNew().run(() -> {
                if (!reports.take(attempt.provider, report)) {
                    again(attempt, now, "The provider has not finished the order in time.");
                }
            });
        } catch (ProviderRefusal refusal) {
            // After an attempt without an answer the provider may be at work all the same.
            boolean isFinal = attempt.number == 1;
            inOrder(attempt, order -> endFailed(order, attempt, refusal.getMessage(), isFinal));
        } catch (ProviderSilence silence) {
            failed(attempt, now, silence.getMessage());
        } catch (Problem untrue) {
            failed(attempt, now, "What the provider says cannot be true: " + untrue.getMessage());
        }
    }

    private static void requireSame(UUID asked, UUID told) {
        if (!asked.equals(told)) {
            throw new ProviderSilence("The provider answered about order " + told + ".");
        }
    }

    private void failed(Attempt attempt, Instant now, String error) {
        LOG.warnf("Order %s at %s, attempt %d: %s", attempt.order.id(), attempt.provider, attempt.number, error);
        inOrder(attempt, order -> {
            order.failed(error, clock.instant());
            again(attempt, now, error);
        });
    }

    private void again(Attempt attempt, Instant now, String reason) {
        ProviderOrder order = ProviderOrder.forChange(attempt.order.id());
        if (order.doneAt != null) {
            return;
        }
        if (attempt.isLast) {
            endFailed(order, attempt, "Given up after " + attempt.number + " attempts. " + reason, false);
        } else {
            order.tryAgain(config.next(attempt.number, now));
        }
    }

    private void endFailed(ProviderOrder order, Attempt attempt, String reason, boolean isFinal) {
        if (order.doneAt != null) {
            return;
        }
        LOG.warnf("Order %s at %s has failed: %s", attempt.order.id(), attempt.provider, reason);
        reports.fail(Compensation.forChange(attempt.order.id()), reason, isFinal);
        order.done(clock.instant());
    }

    /** The compensation is held first, as by everybody who changes it. */
    private static void inOrder(Attempt attempt, Consumer<ProviderOrder> work) {
        QuarkusTransaction.requiringNew().run(() -> {
            Compensation.forChange(attempt.order.id());
            work.accept(ProviderOrder.forChange(attempt.order.id()));
        });
    }
}
