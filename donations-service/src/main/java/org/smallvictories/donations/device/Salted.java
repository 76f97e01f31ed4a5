package org.smallvictories.donations.device;

import java.security.SecureRandom;
import java.util.Base64;
import org.smallvictories.kit.proof.Pseudonym;

/**
 * What stands in the journal in place of a name or an identifier: {@code sha256:…} of a salt of its own and the value. The
 * salt is kept with the value and erased with it, and nobody who reads the journal is told either; that sets it apart from
 * {@link org.smallvictories.kit.journal.Personal}, which readers of the journal see in the clear.
 */
final class Salted {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salted() {}

    /** A new salt, base64. */
    static String newSalt() {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt);
    }

    static String hash(String salt, String value) {
        return Pseudonym.of(salt, value);
    }
}
