package org.smallvictories.gateway.publication;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.proxy.ServicesConfig;
import org.smallvictories.kit.problem.Problem;

/** The services, by their short names; one that is away or refuses is a 503 that names it. */
@ApplicationScoped
class ServiceApis {

    private static final Logger LOG = Logger.getLogger(ServiceApis.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Map<String, ServiceApi> services = new TreeMap<>();

    ServiceApis(ServicesConfig config) {
        config.addresses().forEach((name, address) -> services.put(name, client(address)));
    }

    private static ServiceApi client(URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)
                .build(ServiceApi.class);
    }

    @Transactional(TxType.NOT_SUPPORTED) // no transaction waits for another service
    <T> T ask(String service, Function<ServiceApi, T> question) {
        try {
            return question.apply(services.get(service));
        } catch (WebApplicationException | ProcessingException failure) {
            LOG.warnf("No proof of %s-service: %s", service, failure);
            throw Problem.unavailable(
                    service + "-service did not give what proves the figures; try again in a moment.", RETRY_AFTER);
        }
    }

    Iterable<String> names() {
        return services.keySet();
    }

    @PreDestroy
    void close() throws IOException {
        for (ServiceApi service : services.values()) {
            ((Closeable) service).close();
        }
    }
}
