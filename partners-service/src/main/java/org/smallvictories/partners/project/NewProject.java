package org.smallvictories.partners.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Slug;
import org.smallvictories.partners.Sdgs;
import org.smallvictories.partners.Text;

/** A project to be added to a partner. */
public record NewProject(
        @NotNull @Slug @Schema(examples = "connected-classrooms") String slug,
        @NotBlank @Text @Schema(examples = "break-poverty") String partner,
        @NotBlank @Size(max = 200) @Text @Schema(examples = "Connected classrooms") String name,
        @Size(max = 2000) @Text @Schema(examples = "Refurbished tablets for schools.") String description,
        @Sdgs @Schema(description = "The Sustainable Development Goals that it serves, by number", examples = "[4, 10]")
                List<@NotNull @Min(1) @Max(Sdgs.GOALS) Integer> sdgs) {

    ProjectDetails details() {
        return new ProjectDetails(name, description, sdgs);
    }
}
