package org.smallvictories.emissions.compensation.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A provider that is spoken to by HTTP. Nothing is tried again here: whoever calls knows when that is due. */
class HttpProvider implements CompensationProvider {

    /** Refusals that are about the moment, or about our credentials, rather than about what was asked. */
    private static final Set<Integer> PASSING = Set.of(401, 407, 408, 421, 425, 429);

    private static final int NOT_FOUND = 404;

    private final HttpProviderApi api;
    private final String authorization;

    HttpProvider(ProvidersConfig.Provider config) {
        long timeout = config.timeout().toMillis();
        api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.url())
                .connectTimeout(timeout, TimeUnit.MILLISECONDS)
                .readTimeout(timeout, TimeUnit.MILLISECONDS)
                .build(HttpProviderApi.class);
        authorization = config.token().map(token -> "Bearer " + token).orElse(null);
    }

    @Override
    public ProviderQuote quote(QuoteRequest request) {
        return answer(() -> api.quote(authorization, request));
    }

    @Override
    public OrderReport order(OrderRequest request) {
        return answer(() -> api.order(authorization, request.id(), request));
    }

    @Override
    public Optional<OrderReport> status(UUID order) {
        try {
            return Optional.of(answer(() -> api.status(authorization, order)));
        } catch (Unknown unknown) {
            return Optional.empty();
        } catch (ProviderRefusal refusal) {
            // A refusal to tell says nothing of the order itself.
            throw new ProviderSilence(refusal.getMessage());
        }
    }

    private static <T> T answer(Supplier<T> call) {
        try {
            T answer = call.get();
            if (answer == null) {
                throw new ProviderSilence("The provider's answer was empty.");
            }
            return answer;
        } catch (WebApplicationException refused) {
            throw judge(refused);
        } catch (ProcessingException failure) {
            throw new ProviderSilence("The provider did not answer: " + rootOf(failure));
        }
    }

    private static RuntimeException judge(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (rootOf(refused) instanceof JsonProcessingException) {
            return new ProviderSilence("The provider's answer could not be read.");
        }
        if (status == NOT_FOUND) {
            return new Unknown();
        }
        boolean refusal = status >= 400 && status < 500 && !PASSING.contains(status);
        String answer = "The provider answered " + status + ".";
        return refusal ? new ProviderRefusal(answer) : new ProviderSilence(answer);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static final class Unknown extends ProviderSilence {
        Unknown() {
            super("The provider answered 404.");
        }
    }
}
