package org.smallvictories.gateway.entry;

import java.util.Locale;
import org.smallvictories.gateway.report.Report.Text;

/** A link out of a record: followed only where it leads to the web, for {@code javascript:} is a link as well. */
public final class WebLink {

    private WebLink() {}

    /** @param address may be null */
    public static Text to(String address, String text) {
        boolean web = address != null && address.toLowerCase(Locale.ROOT).matches("https?://.*");
        return new Text(text == null ? "" : text, web ? address : null);
    }
}
