package org.smallvictories.emissions;

import java.util.UUID;
import java.util.function.Function;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.problem.Problem;

/** Where a page begins, in lists whose key is not a text. An unreadable key is a 422 on {@code after}. */
public final class PageKey {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private PageKey() {}

    public static UUID id(PageRequest page) {
        return parsed(page, UUID::fromString, BEFORE_ALL);
    }

    public static <T> T parsed(PageRequest page, Function<String, T> read, T first) {
        String after = page.afterOr(null);
        try {
            return after == null ? first : read.apply(after);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.invalid("after", "is not a key of this list; follow the Link header");
        }
    }
}
