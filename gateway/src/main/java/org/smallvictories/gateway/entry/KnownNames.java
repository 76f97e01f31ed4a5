package org.smallvictories.gateway.entry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.smallvictories.gateway.token.OnBehalf;

/** The names of partners and projects, for pages whose records hold only slugs. Without them a page shows the slugs. */
@ApplicationScoped
public class KnownNames {

    private static final int MOST = 200;

    private final NamesClient client;

    KnownNames(@RestClient NamesClient client) {
        this.client = client;
    }

    /** By slug, as far as they are known. */
    public record Names(Map<String, String> partners, Map<String, String> projects) {

        public String partner(String slug) {
            return slug == null ? "" : partners.getOrDefault(slug, slug);
        }

        public String project(String slug) {
            return slug == null ? "" : projects.getOrDefault(slug, slug);
        }
    }

    /** Never fails. */
    public Uni<Names> of(OnBehalf caller) {
        return Uni.combine()
                .all()
                .unis(bySlug(client.partners(caller, MOST)), bySlug(client.projects(caller, MOST)))
                .with(Names::new);
    }

    private static Uni<Map<String, String>> bySlug(Uni<List<NamesClient.Named>> asked) {
        return asked.<Map<String, String>>map(named -> {
                    Map<String, String> names = new TreeMap<>();
                    named.forEach(one -> names.put(one.slug(), one.name()));
                    return names;
                })
                .onFailure()
                .recoverWithItem(Map.of());
    }
}
