package org.smallvictories.emissions.compensation.provider;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The configured providers, by name. */
@ApplicationScoped
public class Providers {

    private final Map<String, CompensationProvider> clients = new ConcurrentHashMap<>();
    private final ProvidersConfig config;

    Providers(ProvidersConfig config) {
        this.config = config;
    }

    /** A secret that cannot be read ends the start of the service, not the first message. */
    void readSecrets(@Observes StartupEvent started) {
        names().forEach(this::keys);
    }

    public Optional<CompensationProvider> find(String name) {
        return Optional.ofNullable(config.providers().get(name))
                .map(provider -> clients.computeIfAbsent(name, first -> new HttpProvider(provider)));
    }

    public List<String> names() {
        return config.providers().keySet().stream().sorted().toList();
    }

    /** The keys that a provider's messages may be signed with; empty for one that is not configured. */
    public List<WebhookKey> keys(String name) {
        return Optional.ofNullable(config.providers().get(name))
                .flatMap(ProvidersConfig.Provider::webhookSecrets)
                .orElse(List.of())
                .stream()
                .map(WebhookKey::of)
                .toList();
    }
}
