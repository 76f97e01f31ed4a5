package org.smallvictories.partners.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change about a project. */
public record ProjectDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "Connected classrooms") String name,
        @Size(max = 2000) @Schema(examples = "Refurbished tablets for schools.") String description) {}
