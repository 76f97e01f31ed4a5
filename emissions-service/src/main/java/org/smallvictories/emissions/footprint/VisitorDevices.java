package org.smallvictories.emissions.footprint;

import java.util.Optional;
import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.kit.problem.Problem;

/**
 * By what the devices of a site's visitors are counted in a line. A footprint knows one way only: traffic and time on site
 * are two measures of the same use.
 */
public enum VisitorDevices {
    TRAFFIC("web"),
    TIME_ON_SITE("time-on-site");

    private final String category;

    VisitorDevices(String category) {
        this.category = category;
    }

    /** What a factor counts by itself, as its category tells; {@code null} for all that have nothing to do with it. */
    public static VisitorDevices in(Factor factor) {
        for (VisitorDevices way : values()) {
            if (factor.isOf(way.category)) {
                return way;
            }
        }
        return null;
    }

    /** The way in which a footprint counts them so far. */
    public static Optional<VisitorDevices> of(Footprint footprint) {
        return Activity.visitorDevices(footprint.id());
    }

    /** 422 when a footprint counts them in another way. */
    void requireOnlyWay(VisitorDevices counted) {
        requireOnlyWay(counted, "factor");
    }

    /** 422 on the field when they are counted in another way. */
    public void requireOnlyWay(VisitorDevices counted, String field) {
        if (counted != this) {
            throw Problem.invalid(
                    field,
                    "counts the devices of the site's visitors by %s, and the footprint counts them by %s: only one may stand"
                            .formatted(this, counted));
        }
    }
}
