package org.smallvictories.gateway.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a draft is to be published, in spite of these warnings. */
public record Publishing(List<@NotNull @Valid Acknowledgement> acknowledgements) {

    static final Publishing PLAINLY = new Publishing(null);

    public Publishing {
        acknowledgements = acknowledgements == null ? List.of() : acknowledgements;
    }

    @Schema(description = "Why a text is published although the check warns of it. It is kept in the journal.")
    public record Acknowledgement(
            @NotNull @Schema(examples = "gift-wwf/en/text/NEUTRALITY") String warning,
            @NotBlank @Size(max = 600) @Schema(examples = "It quotes the name of the partner's programme.")
                    String reason) {}
}
