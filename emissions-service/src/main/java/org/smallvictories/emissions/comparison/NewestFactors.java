package org.smallvictories.emissions.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.footprint.CountedLine;

/** The newest versions of the factors of lines, each looked up once. */
final class NewestFactors {

    private final Map<String, Optional<Factor>> bySlug = new HashMap<>();
    private final Map<String, List<Factor>> alternatives = new HashMap<>();

    /** The line's own when no version is left that is not void. */
    Factor of(CountedLine line) {
        return bySlug.computeIfAbsent(line.activity().factor().slug(), Factor::latest)
                .orElse(line.factor());
    }

    /** The newest versions that other sources have for the same thing. */
    List<Factor> alternatives(CountedLine line) {
        return alternatives.computeIfAbsent(line.activity().factor().slug(), slug -> of(line).alternatives());
    }
}
