package org.smallvictories.emissions.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.smallvictories.kit.problem.FieldError;

/** Something of an event that a person can tell, and how quantities follow from it. */
interface Model {

    /** What does not fit together, though each value alone is fine. */
    default List<FieldError> faults(String path) {
        return List.of();
    }

    /** @param path where it stands in the request, so that a factor that does not fit is named by its field */
    List<Part> parts(String path);

    /** Shares are taken as they are given or refused, never replaced; those left out are zero. */
    static List<FieldError> unlessOne(String path, BigDecimal... shares) {
        BigDecimal sum = Stream.of(shares).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0
                ? List.of()
                : List.of(new FieldError(path, "must sum to exactly 1, and sum to " + sum.toPlainString()));
    }

    static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
