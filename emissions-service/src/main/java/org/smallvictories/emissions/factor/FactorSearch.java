package org.smallvictories.emissions.factor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.paging.PageRequest;

/** Which factors are looked for. */
public class FactorSearch {

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(
            description =
                    "Parts of words of the name, slug, subject, category, region or source, in any case and order,"
                            + " with or without accents; all must be there.")
    String text;

    @QueryParam("subject")
    @DefaultValue("")
    @Parameter(description = "What it is a factor of, such as smartphone: the values of several sources.")
    String subject;

    @QueryParam("category")
    @DefaultValue("")
    @Parameter(description = "Such as electricity, web, delivery.")
    String category;

    @QueryParam("region")
    @DefaultValue("")
    @Parameter(description = "Such as FR.")
    String region;

    @QueryParam("year")
    @Parameter(description = "The year that the value describes.")
    Integer year;

    @QueryParam("source")
    @DefaultValue("")
    @Parameter(description = "The whole source, as a factor names it.")
    String source;

    @QueryParam("unit")
    @DefaultValue("")
    @Parameter(description = "The unit that the factor is given for, such as kWh.")
    String unit;

    @QueryParam("scope")
    @DefaultValue("")
    @Parameter(description = "Where it is usually counted: 1, 2, 3, or a category of scope 3 such as 3.4.")
    String scope;

    @QueryParam("validOn")
    @Parameter(description = "A day that the factor is meant for.")
    LocalDate validOn;

    /** The newest version of each, by slug. The longest term finds rows by the index on their text, the others sift them. */
    @SuppressWarnings("unchecked")
    List<Factor> page(PageRequest page) {
        String[] patterns = patterns();
        return Panache.getEntityManager()
                .createNativeQuery(
                        """
                        SELECT f.* FROM factor f
                        WHERE f.slug > :after AND f.voided_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM factor n
                              WHERE n.slug = f.slug AND n.version > f.version AND n.voided_at IS NULL)
                          AND f.search_text LIKE :longest AND f.search_text LIKE ALL (CAST(:patterns AS text[]))
                          AND (:subject = '' OR f.subject = :subject)
                          AND (:category = '' OR f.category = :category)
                          AND (:region = '' OR f.region = :region)
                          AND (:year = 0 OR f.year = :year)
                          AND (:source = '' OR f.source = :source)
                          AND (:unit = '' OR f.unit = :unit)
                          AND (:scope = '' OR :scope = ANY (f.scopes))
                          AND (CAST(:validOn AS date) IS NULL OR CAST(:validOn AS date)
                              BETWEEN coalesce(f.valid_from, '-infinity') AND coalesce(f.valid_to, 'infinity'))
                        ORDER BY f.slug LIMIT :limit""",
                        Factor.class)
                .setParameter("after", page.afterOr(""))
                .setParameter("longest", longest(patterns))
                .setParameter("patterns", patterns)
                .setParameter("subject", subject)
                .setParameter("category", category)
                .setParameter("region", region)
                .setParameter("year", Objects.requireNonNullElse(year, 0))
                .setParameter("source", source)
                .setParameter("unit", unit)
                .setParameter("scope", scope)
                .setParameter("validOn", validOn == null ? null : validOn.toString())
                .setParameter("limit", page.fetchSize())
                .getResultList();
    }

    private String[] patterns() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.strip().split("\\s+"))
                .map(term -> "%" + term.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static String longest(String[] patterns) {
        return Arrays.stream(patterns)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
