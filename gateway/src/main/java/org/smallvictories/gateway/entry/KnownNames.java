package org.smallvictories.gateway.entry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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

    /**
     * By slug, as far as they are known.
     *
     * @param partnerOf the partner's slug by the project's
     */
    public record Names(Map<String, String> partners, Map<String, String> projects, Map<String, String> partnerOf) {

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
                .unis(known(client.partners(caller, MOST)), known(client.projects(caller, MOST)))
                .with((partners, projects) -> new Names(
                        bySlug(partners, NamesClient.Named::name),
                        bySlug(projects, NamesClient.Named::name),
                        bySlug(projects, NamesClient.Named::partner)));
    }

    private static Uni<List<NamesClient.Named>> known(Uni<List<NamesClient.Named>> asked) {
        return asked.onFailure().recoverWithItem(List.of());
    }

    private static Map<String, String> bySlug(List<NamesClient.Named> named, Function<NamesClient.Named, String> what) {
        Map<String, String> bySlug = new TreeMap<>();
        named.forEach(one -> bySlug.put(one.slug(), what.apply(one)));
        return bySlug;
    }
}
