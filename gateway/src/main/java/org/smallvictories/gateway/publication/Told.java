package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.problem.Problem;

/** A text for the public in every language of a publication, by tag. */
@Schema(
        implementation = Map.class,
        examples = "{\"en\": \"A gift was recorded late.\", \"fr\": \"Un don a été consigné tard.\","
                + " \"de\": \"Eine Spende wurde spät erfasst.\"}")
public record Told(@JsonValue Map<String, @NotBlank @Size(max = 600) String> texts) {

    static final Told NOTHING = new Told(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Told {
        texts = new TreeMap<>(texts);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    String in(String language) {
        return texts.get(language);
    }

    /** 422 when a language is missing, or one is there that is none of the publication's. */
    Told require(List<String> languages, String field) {
        if (!texts.keySet().containsAll(languages) || texts.size() != languages.size()) {
            throw Problem.invalid(
                    field, "must be told in the languages of the publication: " + String.join(", ", languages));
        }
        return this;
    }
}
