package org.smallvictories.emissions.factor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.request.Slug;

/**
 * A factor, or a new version of one that is there.
 *
 * @param subject what it is a factor of, shared by those of other sources for the same thing, such as {@code smartphone}
 * @param scopes where it is usually counted: scopes, and categories of scope 3 such as {@code 3.4}
 * @param unit what the value is for one of, such as {@code kWh}
 * @param year the year that the value describes
 * @param validFrom the first day it is meant for; null when that is not limited
 * @param validTo the last day
 * @param derived whether the value was composed from the source's values, as the note tells, instead of being stated there
 * @param quality how good the value is; unknown, which counts as very bad, when left out
 * @param uncertaintyPercent what the source states instead of scores: so much higher may the value be at 95 %
 * @param verification how far the value was verified; UNVERIFIED when left out
 * @param verificationNote what was read where, and what could not be
 */
@Schema(
        examples =
                """
                {"slug": "electricity-germany-grid", "name": "Electricity, German grid, yearly average",
                 "subject": "electricity-germany", "category": "electricity", "scopes": ["2"], "unit": "kWh",
                 "kgCO2ePerUnit": 0.34206, "region": "DE", "year": 2024, "validFrom": "2024-01-01", "validTo": "2025-12-31",
                 "source": "CO2.js 0.19.0, average grid intensity (Ember)",
                 "sourceUrl": "https://github.com/thegreenwebfoundation/co2.js", "licence": "Apache-2.0", "derived": false,
                 "note": "342.06 g/kWh at the source.",
                 "quality": {"reliability": 4, "completeness": 4, "temporal": 4, "geographical": 5, "technical": 4},
                 "verification": "AT_SOURCE", "verificationNote": "Read in the package."}""")
public record NewFactor(
        @NotNull @Slug @Pattern(regexp = "(?!imports$).*", message = "must be another word; this one is a path")
                String slug,
        @NotBlank @Size(max = 300) String name,
        @Slug String subject,
        @NotNull @Slug String category,
        List<@NotNull @Pattern(regexp = "[123]|3\\.([1-9]|1[0-5])", message = "must be 1, 2, 3 or 3.1 to 3.15") String>
                scopes,
        @NotBlank String unit,
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 15) BigDecimal kgCO2ePerUnit,
        @NotBlank @Size(max = 60) String region,
        @NotNull @Min(1990) @Max(2100) Integer year,
        LocalDate validFrom,
        LocalDate validTo,
        @NotBlank @Size(max = 300) String source,
        @NotBlank @URL(regexp = "^https?://.*", message = "must be an http or https address") @Size(max = 500)
                String sourceUrl,
        @NotBlank @Size(max = 100) String licence,
        boolean derived,
        @Size(max = 2000) String note,
        @Valid QualityScores quality,
        @PositiveOrZero @Max(1000) @Digits(integer = 4, fraction = 6) BigDecimal uncertaintyPercent,
        Verification verification,
        @Size(max = 1000) String verificationNote) {

    public NewFactor {
        scopes = scopes == null ? List.of() : scopes.stream().distinct().toList();
        verification = verification == null ? Verification.UNVERIFIED : verification;
    }
}
