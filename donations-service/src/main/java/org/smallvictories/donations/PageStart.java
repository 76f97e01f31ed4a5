package org.smallvictories.donations;

import java.util.Optional;
import java.util.UUID;
import org.smallvictories.kit.paging.PageRequest;

/** Where a page of a list in the rising order of ids starts. */
public final class PageStart {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private PageStart() {}

    /** The id that all entries of the page lie behind. */
    public static UUID after(PageRequest page) {
        return Optional.ofNullable(page.afterId()).orElse(BEFORE_ALL);
    }
}
