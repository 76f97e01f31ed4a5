package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A published figure that turned out otherwise.
 *
 * @param before null when it was not published before, or when only texts were corrected
 * @param after null when it is no longer there
 * @param version the first that has it right
 * @param reason by language; null while it is not published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(Figure before, Figure after, Integer version, Instant at, Told reason) {

    /** Nothing but the texts. */
    static final Correction OF_TEXTS = new Correction(null, null, null, null, null);

    /** Null when only texts were corrected. */
    Figure figure() {
        return after == null ? before : after;
    }

    /** What changed from one year to the other; neither version nor reason. */
    static List<Correction> between(Year before, Year after) {
        Map<String, Figure> gone = new LinkedHashMap<>();
        before.figures().forEach(figure -> gone.put(figure.id(), figure));
        List<Correction> corrections = new ArrayList<>();
        after.figures().forEach(figure -> {
            Figure old = gone.remove(figure.id());
            if (old == null || !figure.saysTheSameAs(old)) {
                corrections.add(new Correction(old, figure, null, null, null));
            }
        });
        gone.values().forEach(figure -> corrections.add(new Correction(figure, null, null, null, null)));
        return corrections;
    }

    Correction published(int as, Instant moment, Told because) {
        return new Correction(before, after, as, moment, because);
    }
}
