package org.smallvictories.partners.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.request.Slug;

/** A project to be added to a partner. */
public record NewProject(
        @NotNull @Slug @Schema(examples = "connected-classrooms") String slug,
        @NotBlank @Schema(examples = "break-poverty") String partner,
        @NotBlank @Size(max = 200) @Schema(examples = "Connected classrooms") String name,
        @Size(max = 2000) @Schema(examples = "Refurbished tablets for schools.") String description) {

    ProjectDetails details() {
        return new ProjectDetails(name, description);
    }
}
