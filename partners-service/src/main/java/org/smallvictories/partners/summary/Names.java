package org.smallvictories.partners.summary;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.smallvictories.partners.partner.Partner;
import org.smallvictories.partners.project.Project;
import org.smallvictories.partners.summary.PartnersSummary.PartnerName;
import org.smallvictories.partners.summary.PartnersSummary.ProjectName;

/** How partners and projects are called, and were: their rows know the present only, earlier names are in the journal. */
@ApplicationScoped
class Names {

    private static final String THEN =
            """
            SELECT said ->> 'slug' AS slug, said ->> 'name' AS name, said ->> 'partner' AS partner
            FROM (SELECT DISTINCT ON (subject) CAST(content AS jsonb) AS said FROM journal
                  WHERE action IN (:actions) AND recorded_at <= :asOf ORDER BY subject, sequence DESC) AS latest
            ORDER BY 1""";

    private final EntityManager database;

    Names(EntityManager database) {
        this.database = database;
    }

    List<PartnerName> ofPartners() {
        return Partner.<Partner>listAll(Sort.by("slug")).stream()
                .map(partner -> new PartnerName(partner.slug(), partner.name()))
                .toList();
    }

    List<PartnerName> ofPartners(Instant asOf) {
        return then(
                asOf,
                List.of("partner.added", "partner.changed"),
                row -> new PartnerName(row.get("slug", String.class), row.get("name", String.class)));
    }

    List<ProjectName> ofProjects() {
        return Project.<Project>listAll(Sort.by("slug")).stream()
                .map(project -> new ProjectName(project.slug(), project.name(), project.partner()))
                .toList();
    }

    List<ProjectName> ofProjects(Instant asOf) {
        return then(
                asOf,
                List.of("project.added", "project.changed"),
                row -> new ProjectName(
                        row.get("slug", String.class),
                        row.get("name", String.class),
                        row.get("partner", String.class)));
    }

    private <T> List<T> then(Instant asOf, List<String> actions, Function<Tuple, T> name) {
        return database.createNativeQuery(THEN, Tuple.class)
                .setParameter("actions", actions)
                .setParameter("asOf", asOf)
                .getResultStream()
                .map(row -> name.apply((Tuple) row))
                .toList();
    }
}
