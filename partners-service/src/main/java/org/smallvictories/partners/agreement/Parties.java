package org.smallvictories.partners.agreement;

/** What agreements ask about partners. The feature of partners answers it, as it shows agreements itself. */
public interface Parties {

    boolean isPartner(String slug);
}
