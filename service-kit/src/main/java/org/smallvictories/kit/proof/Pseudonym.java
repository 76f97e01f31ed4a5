package org.smallvictories.kit.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What stands in an entry in place of personal data: {@code sha256:} and SHA-256(salt || value) in hexadecimal, the value in
 * UTF-8. Without the salt, it tells nothing of the value; the database makes it in {@code journal_pseudonym}.
 */
public final class Pseudonym {

    private Pseudonym() {}

    /** @param salt base64 */
    public static String of(String salt, String value) {
        MessageDigest sha256 = Hash.sha256();
        sha256.update(StrictBase64.decode(salt));
        return "sha256:" + HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
    }
}
