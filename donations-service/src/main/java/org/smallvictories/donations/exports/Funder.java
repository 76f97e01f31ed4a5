package org.smallvictories.donations.exports;

import java.util.regex.Pattern;
import org.smallvictories.kit.problem.Problem;

/**
 * Who gives.
 *
 * @param prefix of all ids that are ours, {@code 360G-…}
 */
record Funder(String prefix, Organization organization, String license) {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9-]+");

    /** 409 naming the settings, until they are made. */
    static Funder of(GrantsConfig config) {
        boolean configured = config.prefix().filter(PREFIX.asMatchPredicate()).isPresent()
                && config.funderId().isPresent()
                && config.funderName().isPresent();
        if (!configured) {
            throw Problem.conflict("Grants must say who gives. The operator of the service sets GRANTS_PREFIX (letters,"
                    + " digits and hyphens), GRANTS_FUNDER_ID and GRANTS_FUNDER_NAME.");
        }
        return new Funder(
                "360G-" + config.prefix().get(),
                new Organization(config.funderId().get(), config.funderName().get()),
                config.license().orElse(null));
    }
}
