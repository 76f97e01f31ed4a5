package org.smallvictories.suite;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A second gateway before the services of the local suite, whose people are known to an OpenID provider. */
final class GatewayWithProvider implements AutoCloseable {

    private final ServiceProcess process;

    private GatewayWithProvider(ServiceProcess process) {
        this.process = process;
    }

    static GatewayWithProvider start(int port, String issuer) {
        Settings local = LocalSuite.settings();
        Map<Service, Integer> ports = new EnumMap<>(local.ports());
        ports.put(Service.GATEWAY, port);
        Map<String, String> environment =
                new HashMap<>(LocalSuite.process(Service.GATEWAY).environment());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("OIDC_ISSUER", issuer);
        environment.put("OIDC_CLIENT_ID", "small-victories");
        ServiceProcess process = new ServiceProcess(
                Service.GATEWAY,
                new Settings(local.checkout(), local.data(), local.databasePort(), ports),
                environment,
                local.data().resolve("logs").resolve("gateway-with-provider.log"));
        process.start();
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(Duration.ofMinutes(3)).until(() -> process.isReady(http));
        return new GatewayWithProvider(process);
    }

    String url() {
        return process.address();
    }

    @Override
    public void close() {
        process.close();
    }
}
