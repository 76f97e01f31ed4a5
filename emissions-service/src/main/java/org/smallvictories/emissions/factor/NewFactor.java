package org.smallvictories.emissions.factor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.request.Slug;

/**
 * A factor, or a new version of one that is there.
 *
 * @param unit what the value is for one of, such as {@code kWh}
 * @param year the year that the value describes
 * @param quality how good the value is; unknown, which counts as very bad, when left out
 * @param uncertaintyPercent what the source states instead of scores: so much higher may the value be at 95 %
 * @param derived whether the value was composed from the source's values, as the note tells, instead of being stated there
 */
public record NewFactor(
        @NotNull @Slug @Schema(examples = "electricity-germany-grid") String slug,
        @NotBlank @Size(max = 200) @Schema(examples = "Electricity, German grid, yearly average") String name,
        @NotNull @Slug @Schema(examples = "electricity") String category,
        @NotBlank @Schema(examples = "kWh") String unit,
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 15) @Schema(examples = "0.34206")
                BigDecimal kgCO2ePerUnit,
        @NotBlank @Size(max = 60) @Schema(examples = "DE") String region,
        @NotNull @Min(1990) @Max(2100) @Schema(examples = "2024") Integer year,
        @NotBlank @Size(max = 300) @Schema(examples = "CO2.js 0.19.0, average grid intensity (Ember)") String source,
        @NotBlank
                @URL(regexp = "^https?://.*", message = "must be an http or https address")
                @Size(max = 500)
                @Schema(examples = "https://github.com/thegreenwebfoundation/co2.js")
                String sourceUrl,
        @NotBlank @Size(max = 100) @Schema(examples = "Apache-2.0") String licence,
        @Schema(examples = "false") boolean derived,
        @Size(max = 2000) @Schema(examples = "342.06 g/kWh at the source.") String note,
        @Valid
                @Schema(
                        examples =
                                """
                                {"reliability": 4, "completeness": 4, "temporal": 5, "geographical": 5, "technical": 4}""")
                QualityScores quality,
        @PositiveOrZero @Max(1000) @Digits(integer = 4, fraction = 6) BigDecimal uncertaintyPercent) {}
