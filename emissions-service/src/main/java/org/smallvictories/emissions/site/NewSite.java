package org.smallvictories.emissions.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Slug;

/**
 * A place of the company.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Schema(examples = """
                {"slug": "paris-office", "name": "Office in Paris", "country": "FR"}""")
public record NewSite(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 200) String name,
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capitals (ISO 3166-1), such as FR") String country) {}
