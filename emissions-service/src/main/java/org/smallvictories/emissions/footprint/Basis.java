package org.smallvictories.emissions.footprint;

import org.smallvictories.emissions.factor.Factor;
import org.smallvictories.emissions.site.Site;
import org.smallvictories.kit.problem.Problem;

/**
 * The factors that an activity is computed by.
 *
 * @param marketFactor {@code null} when none is given
 */
record Basis(Factor factor, Factor marketFactor) {

    /** What the given names lead to; activities with the same names have the same basis. */
    record Names(String factor, Integer factorVersion, String marketFactor, Integer marketVersion, String site) {

        static Names of(NewActivity given) {
            return new Names(
                    given.factor(),
                    given.factorVersion(),
                    given.marketFactor(),
                    given.marketFactorVersion(),
                    given.site());
        }
    }

    /** 422 naming the field when a factor, its version or the site is not known. */
    static Basis of(NewActivity given) {
        return of(Names.of(given));
    }

    static Basis of(Names given) {
        if (given.site() != null) {
            Site.requireUsable(given.site());
        }
        return new Basis(
                Factor.named(given.factor(), given.factorVersion(), "factor"),
                market(given.marketFactor(), given.marketVersion()));
    }

    private static Factor market(String slug, Integer version) {
        if (slug == null && version != null) {
            throw Problem.invalid("marketFactorVersion", "is of no use without 'marketFactor'");
        }
        return slug == null ? null : Factor.named(slug, version, "marketFactor");
    }
}
