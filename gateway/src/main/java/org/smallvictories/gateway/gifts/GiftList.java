package org.smallvictories.gateway.gifts;

import java.util.List;
import org.smallvictories.gateway.entry.KnownNames.Names;
import org.smallvictories.gateway.report.Wording;

/**
 * The gifts of a page.
 *
 * @param next the page behind it; null on the last
 */
record GiftList(GiftsAsked asked, List<Gift> gifts, Names names, Wording wording, String next) {

    /** Which kinds and states can be chosen. */
    public List<String> kinds() {
        return List.of("MONEY", "DEVICES", "GOODS", "TIME");
    }

    public List<String> states() {
        return List.of("PLEDGED", "DELIVERED", "ACCEPTED");
    }

    public String written(Gift gift) {
        return wording.quantity(gift.what());
    }

    public String pageOf(Gift gift) {
        return "/gifts/" + gift.id();
    }
}
