package org.smallvictories.emissions.footprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.emissions.uncertainty.QualityScores;
import org.smallvictories.kit.request.Slug;

/**
 * Something that was done and that emits.
 *
 * @param group what it is reported under, such as {@code deliveries}
 * @param scope of the GHG Protocol: 1 (own), 2 (bought energy), 3 (value chain)
 * @param category of scope 3 in the GHG Protocol, 1 to 15; none for the other scopes
 * @param unit must measure the same thing as the factor's unit
 * @param factorVersion the newest one when left out
 * @param quality how good the quantity is; unknown, which counts as very bad, when left out
 * @param marketFactor for scope 2: the factor of the contract or supplier, by which the market-based result is worked out
 *     beside the location-based one of {@code factor}; when left out, {@code factor} stands in for it
 * @param site where it was done, if at one of the company's sites
 * @param reference the recorder's own; a footprint has each but once
 */
@Schema(
        examples =
                """
                {"group": "deliveries", "scope": 3, "category": 4, "description": "Parcels delivered to the home",
                 "quantity": 1200, "unit": "parcel", "factor": "parcel-home-smartphone", "illustrative": true,
                 "quality": {"reliability": 4, "completeness": 5, "temporal": 5, "geographical": 5, "technical": 4}}""")
public record NewActivity(
        @NotNull @Slug String group,
        @NotNull @Min(1) @Max(3) Integer scope,
        @Min(1) @Max(15) Integer category,
        @NotBlank @Size(max = 500) String description,
        @NotNull @Positive @Digits(integer = 15, fraction = 9) BigDecimal quantity,
        @NotBlank String unit,
        @NotNull @Slug String factor,
        @Min(1) Integer factorVersion,
        @Slug String marketFactor,
        @Min(1) Integer marketFactorVersion,
        @Slug String site,
        @Size(max = 200) String reference,
        boolean illustrative,
        @Valid QualityScores quality) {

    /** By the newest version of a factor, of a quality that is not known. */
    public static NewActivity ofScope3(
            String group,
            int category,
            String description,
            BigDecimal quantity,
            String unit,
            String factor,
            boolean illustrative,
            QualityScores quality) {
        return new NewActivity(
                group,
                3,
                category,
                description,
                quantity,
                unit,
                factor,
                null,
                null,
                null,
                null,
                null,
                illustrative,
                quality);
    }
}
