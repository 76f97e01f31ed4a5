package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people decide about a publication before it is published. */
public record Draft(
        @NotEmpty
                @Schema(
                        description = "The first is shown to whoever prefers none of them",
                        examples = "[\"en\", \"fr\", \"de\"]")
                List<@NotNull @Pattern(regexp = "en|fr|de", message = "must be en, fr or de") String> languages,
        @Valid @Schema(description = "Why an earlier version is corrected; needed when there is one") Told reason,
        List<Edits.@NotNull @Valid VictoryEdit> victories) {

    public Draft {
        languages = languages == null ? null : languages.stream().distinct().toList();
        reason = reason == null ? Told.NOTHING : reason;
        victories = victories == null ? List.of() : victories;
    }

    @JsonIgnore
    Edits edits() {
        return new Edits(victories);
    }
}
