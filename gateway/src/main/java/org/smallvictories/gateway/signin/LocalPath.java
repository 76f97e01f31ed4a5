package org.smallvictories.gateway.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go on after a sign-in: a path of this site, whatever was asked for, so that a link to it leads nowhere else. */
record LocalPath(String value) {

    private static final LocalPath HOME = new LocalPath("/");

    /** A second slash, or what browsers take for one, would begin the name of a host. Signing in once more helps nobody. */
    private static final Pattern HARMLESS = Pattern.compile("/(?![/\\\\]|sign-in|sign-out)[\\x21-\\x5b\\x5d-\\x7e]*");

    static LocalPath of(String asked) {
        return asked != null && HARMLESS.matcher(asked).matches() ? new LocalPath(asked) : HOME;
    }

    URI uri() {
        return URI.create(value);
    }

    /** The address of a page that leads here afterwards. */
    URI behind(String page) {
        return URI.create(page + "?next=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
