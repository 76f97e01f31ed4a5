package org.smallvictories.donations.evidence;

import java.util.UUID;

/** What evidence is kept with. Whoever asks makes sure that it is there, and that the caller may see it. */
public record Owner(Kind kind, UUID id) {

    /** A further kind is added here, to the table's constraint, and by a resource of its own. */
    public enum Kind {
        GIFT("donation");

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }
    }

    public static Owner gift(UUID id) {
        return new Owner(Kind.GIFT, id);
    }

    /** As the journal calls it. */
    String subject() {
        return kind.subject + "/" + id;
    }
}
