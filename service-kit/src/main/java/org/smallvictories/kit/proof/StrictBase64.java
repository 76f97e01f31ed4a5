package org.smallvictories.kit.proof;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) of which each value has one encoding only, as C2SP asks of decoders. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException unreadable) {
            // reported below, like an encoding that is readable but not the canonical one
        }
        throw new InvalidProof("'" + text + "' is not canonical base64");
    }
}
