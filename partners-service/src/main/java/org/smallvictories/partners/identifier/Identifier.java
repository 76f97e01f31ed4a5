package org.smallvictories.partners.identifier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What tells an organisation from all others.
 *
 * @param value without the blanks that people put in between
 */
@Embeddable
@Schema(name = "PartnerIdentifier")
public record Identifier(
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "SIREN") Scheme scheme,
        @NotBlank @Size(max = 100) @Schema(examples = "732 829 320") String value) {

    private static final String FRENCH_COMPANIES = "FR-RCS-";
    private static final Pattern LEGAL_UNIT = Pattern.compile("(?:" + FRENCH_COMPANIES + ")?([0-9]{9})(?:[0-9]{5})?");
    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value);

    public Identifier {
        value = value == null ? null : value.replaceAll("[\\s\\u00A0\\u202F]", "");
        value = scheme == Scheme.RNA && value != null ? value.toUpperCase(Locale.ROOT) : value;
    }

    /** The SIREN that it says or implies. */
    public Optional<String> siren() {
        Matcher unit = LEGAL_UNIT.matcher(value);
        return scheme != Scheme.RNA && unit.matches() ? Optional.of(unit.group(1)) : Optional.empty();
    }

    /**
     * By what an organisation is known to the world, as org-id.guide writes it: as was given, else {@code FR-RCS} and the
     * SIREN. org-id.guide has no list for the RNA.
     *
     * @return null when not known
     */
    public static String orgId(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme == Scheme.ORG_ID)
                .map(Identifier::value)
                .findFirst()
                .or(() -> identifiers.stream()
                        .flatMap(identifier -> identifier.siren().stream())
                        .findFirst()
                        .map(FRENCH_COMPANIES::concat))
                .orElse(null);
    }

    public static List<Identifier> sorted(Iterable<Identifier> identifiers) {
        List<Identifier> sorted = new ArrayList<>();
        identifiers.forEach(sorted::add);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }
}
