package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Something that was achieved in the year, or is on its way.
 *
 * @param id the same in every version of a year
 * @param name of the partner, footprint, promise … as it was recorded, in the language of the record
 * @param words by language tag
 */
public record Victory(
        String id,
        Pillar pillar,
        Kind kind,
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Words> words,
        List<Figure> figures) {

    public enum Kind {
        GIFT,
        /** A footprint with a result. */
        FOOTPRINT,
        /** A footprint that has none yet. */
        ASSESSMENT,
        CONTRIBUTION,
        RETIREMENT,
        PROMISE,
        COMMUNITY,
        MILESTONE
    }

    Victory in(Pillar other) {
        return new Victory(id, other, kind, name, words, figures);
    }

    Victory told(Map<String, Words> otherWords) {
        return new Victory(id, pillar, kind, name, otherWords, figures);
    }
}
