package org.smallvictories.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.tracing.RequestId;

/** Streams a request to a service and its response back, without holding either in memory. Nothing is tried twice. */
@ApplicationScoped
public class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** What a client may claim about itself, or means for the gateway alone. */
    private static final List<String> NOT_PASSED_ON = List.of(
            "Authorization",
            "Cookie",
            "Expect",
            "Forwarded",
            "X-CSRF-Token",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Real-IP");

    /** What holds between the service and the gateway; and the request id, which the gateway has set. */
    private static final List<String> NOT_PASSED_BACK =
            List.of("Connection", "Keep-Alive", "Transfer-Encoding", RequestId.RESPONSE_HEADER);

    private final HttpClient client;
    private final Map<String, URI> addresses;

    Forwarder(Vertx vertx, ProxyConfig config, ServicesConfig services) {
        addresses = services.addresses();
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.idleTimeout().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    /** A copy of an incoming request without what is not passed on. */
    public static ProxyRequest copy(HttpServerRequest incoming) {
        ProxyRequest copy = ProxyRequest.reverseProxy(incoming);
        MultiMap headers = copy.headers();
        String named = headers.get(HttpHeaders.CONNECTION);
        if (named != null) {
            // RFC 9110, 7.6.1: what Connection names was meant for this hop.
            for (String name : named.split(",")) {
                headers.remove(name.trim());
            }
        }
        NOT_PASSED_ON.forEach(headers::remove);
        return copy;
    }

    /** Completes when the response has been passed on; fails with a {@link Problem} when there is none to pass on. */
    public Future<Void> forward(ProxyRequest request, Service service) {
        return ask(request, service)
                .compose(response -> passOn(response, request.proxiedRequest().response()));
    }

    /** Completes with the response, whose body is to be read or released; fails with a {@link Problem} when there is none. */
    public Future<ProxyResponse> ask(ProxyRequest request, Service service) {
        return client.request(to(service))
                .compose(outgoing -> request.send(outgoing.exceptionHandler(Forwarder::isToldByTheFuture)))
                .recover(failure -> Future.failedFuture(away(service, failure)));
    }

    private static void isToldByTheFuture(Throwable failure) {
        // Without a handler it would be logged as an error as well.
    }

    private static Problem away(Service service, Throwable failure) {
        LOG.warnf("No answer of %s: %s", service.fullName(), failure);
        return Problem.unavailable(service.fullName() + " cannot be reached or did not answer in time.", RETRY_AFTER);
    }

    /** Not {@link ProxyResponse#send()}: what that resets when a service breaks off is never counted as done at shutdown. */
    private static Future<Void> passOn(ProxyResponse from, HttpServerResponse to) {
        MultiMap headers = from.headers();
        NOT_PASSED_BACK.forEach(headers::remove);
        to.setStatusCode(from.getStatusCode()).headers().addAll(headers);
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            to.setChunked(true);
        }
        return from.getBody().stream().pipe().endOnFailure(false).to(to);
    }

    private RequestOptions to(Service service) {
        URI address = addresses.get(service.shortName());
        boolean secure = "https".equals(address.getScheme());
        int standardPort = secure ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? standardPort : address.getPort())
                .setSsl(secure);
    }
}
