package org.smallvictories.emissions.compensation.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks messages as the Standard Webhooks specification says: HMAC-SHA256 over id, timestamp and body, joined by
 * dots, in Base64 behind {@code v1,}.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
 *     specification</a>
 */
public final class WebhookKey {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SHORTEST = 16;

    private final byte[] secret;

    private WebhookKey(byte[] secret) {
        this.secret = secret;
    }

    /** The key for a secret in Base64, with or without {@code whsec_} before it; at least 128 bits. */
    public static WebhookKey of(String secret) {
        String base64 = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("A webhook secret has at least " + SHORTEST + " bytes, in Base64");
        }
        return new WebhookKey(bytes);
    }

    public String sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether one of the signatures, parted by spaces, is this key's. Takes as long for a wrong one as for a right one. */
    public boolean verifies(String signatures, String id, String timestamp, byte[] body) {
        byte[] expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String signature : signatures.split(" ")) {
            found |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }
}
