package org.smallvictories.partners.identifier;

/** In which register, or by which convention, an organisation is identified. */
public enum Scheme {

    /** A legal unit in France (INSEE): 9 digits, the last of which checks the others. */
    SIREN("must be 9 digits, the last of which checks the others"),

    /** An establishment in France: its unit's SIREN and 5 digits, the last of which checks the others. */
    SIRET("must be a SIREN and 5 more digits, the last of which checks the others"),

    /** An association in France: W, and 9 digits on the mainland; overseas a letter stands for the territory: W9R1000088. */
    RNA("must be W and 9 digits, such as W751064167, or overseas W, 9, a letter and 7 digits, such as W9R1000088"),

    /** Any register of the world, as org-id.guide writes it: the code of the list, a hyphen and the identifier in it. */
    ORG_ID("must be a list of org-id.guide, a hyphen and the identifier in that list, such as GB-CHC-1081247;"
            + " after FR-RCS comes a SIREN");

    private final String rule;

    Scheme(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
