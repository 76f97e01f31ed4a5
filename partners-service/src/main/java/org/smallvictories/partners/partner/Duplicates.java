package org.smallvictories.partners.partner;

import java.util.ArrayList;
import java.util.List;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.partners.identifier.Identifier;

/** Keeps one organisation from becoming two partners, among whom its gifts would be split in every report. */
final class Duplicates {

    private Duplicates() {}

    /** 409 when somebody else has one of these identifiers. */
    static void refuseTaken(String slug, List<Identifier> identifiers) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            String field = "identifiers[" + i + "].value";
            Partner.identifiedBy(identifiers.get(i))
                    .filter(holder -> !holder.slug.equals(slug))
                    .ifPresent(holder ->
                            errors.add(new FieldError(field, "is that of the partner '" + holder.slug + "'")));
        }
        refuse(errors);
    }

    /**
     * 409 naming each partner that the new one resembles and that is not acknowledged to be another. A warning would come too
     * late: a partner that was added stays.
     */
    static void refuseUnacknowledged(NewPartner given) {
        List<FieldError> errors = new ArrayList<>();
        for (Partner.Known known : Partner.everybody()) {
            if (Resemblance.ofNames(known.name(), given.name())) {
                add(errors, given, "name", known);
            }
            if (Resemblance.ofWebsites(known.website(), given.website())) {
                add(errors, given, "website", known);
            }
        }
        given.details().identifiers().stream()
                .flatMap(identifier -> identifier.siren().stream())
                .findFirst()
                .map(Partner::ofUnit)
                .orElse(List.of())
                .forEach(known -> add(errors, given, "identifiers", known));
        refuse(errors);
    }

    private static void add(List<FieldError> errors, NewPartner given, String field, Partner.Known known) {
        if (!given.acknowledgedDuplicates().contains(known.slug())) {
            errors.add(new FieldError(
                    field,
                    "possible duplicate: resembles that of the partner '%s' (%s); if it is another organisation, send '%s' in acknowledgedDuplicates"
                            .formatted(known.slug(), known.name(), known.slug())));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.conflict(errors);
        }
    }
}
