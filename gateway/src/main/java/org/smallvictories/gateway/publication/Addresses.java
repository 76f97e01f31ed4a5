package org.smallvictories.gateway.publication;

/**
 * Where a version's pages are. Links among them name language and version, so that what was published looks the same for good.
 *
 * @param base of whole addresses; empty where it is not known
 * @param version null for a preview, which has no pages of its own
 */
record Addresses(String base, int year, Integer version, String language) {

    private String path(String below) {
        return "/victories/" + year + below + "?lang=" + language + "&version=" + version;
    }

    /** Of the version that holds now, whichever it is. */
    String latest() {
        return "/victories/" + year + "?lang=" + language;
    }

    String page() {
        return version == null ? "" : path("");
    }

    String earlier(int otherVersion) {
        return "/victories/" + year + "?lang=" + language + "&version=" + otherVersion;
    }

    /** The same page in another language. */
    String in(String otherLanguage) {
        return version == null
                ? "?lang=" + otherLanguage
                : translated(otherLanguage).page();
    }

    Addresses translated(String otherLanguage) {
        return new Addresses(base, year, version, otherLanguage);
    }

    /** Null in a preview. */
    String proof(Figure figure) {
        return version == null ? null : path("/proof/" + figure.id());
    }

    String proofData() {
        return "/victories/" + year + "/proof.json?version=" + version;
    }

    String publishedData() {
        return "/victories/" + year + "/published.json?version=" + version;
    }

    String card() {
        return base + path("/card.png");
    }
}
