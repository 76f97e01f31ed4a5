package org.smallvictories.emissions.event;

/** What goods travel with, and the factor in t.km that stands for it in the library. */
public enum TransportMode {
    VAN_DIESEL("van", "diesel van", "van-diesel"),
    VAN_ELECTRIC("van", "electric van", "van-electric"),
    HGV("hgv", "lorry", "hgv-average-laden"),
    RAIL("rail", "freight train", "rail-freight"),
    CONTAINER_SHIP("ship", "container ship", "container-ship"),
    AIR_SHORT_HAUL("air-short-haul", "short-haul air freight", "air-freight-short-haul"),
    AIR_LONG_HAUL("air-long-haul", "long-haul air freight", "air-freight-long-haul");

    private final String part;
    private final String title;
    private final String factor;

    TransportMode(String part, String title, String factor) {
        this.part = part;
        this.title = title;
        this.factor = factor;
    }

    /** The same for a diesel and an electric van, so that replacing one by the other shows as a change of factor. */
    String part() {
        return part;
    }

    String title() {
        return title;
    }

    String factor() {
        return factor;
    }
}
