package org.smallvictories.emissions.compensation.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** With the test vector of the Standard Webhooks libraries (github.com/standard-webhooks/standard-webhooks, MIT). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookKeyTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final WebhookKey key = WebhookKey.of(SECRET);

    @Test
    void a_message_is_signed_as_the_specification_says() {
        assertEquals(SIGNATURE, key.sign(ID, TIMESTAMP, BODY));
        assertEquals(SIGNATURE, WebhookKey.of(SECRET.substring(6)).sign(ID, TIMESTAMP, BODY));
    }

    @Test
    void one_of_several_signatures_is_enough() {
        assertTrue(key.verifies(SIGNATURE, ID, TIMESTAMP, BODY));
        assertTrue(key.verifies("v1,AAAA " + SIGNATURE, ID, TIMESTAMP, BODY));
        assertTrue(key.verifies(SIGNATURE + " v1,AAAA", ID, TIMESTAMP, BODY));
    }

    @Test
    void whatever_is_changed_breaks_the_signature() {
        assertFalse(key.verifies(SIGNATURE, "msg_other", TIMESTAMP, BODY));
        assertFalse(key.verifies(SIGNATURE, ID, "1614265331", BODY));
        assertFalse(key.verifies(SIGNATURE, ID, TIMESTAMP, "{\"test\": 2432232315}".getBytes(StandardCharsets.UTF_8)));
        assertFalse(key.verifies(SIGNATURE.replace("v1,", "v2,"), ID, TIMESTAMP, BODY));
        assertFalse(key.verifies(SIGNATURE.substring(3), ID, TIMESTAMP, BODY));
        assertFalse(key.verifies("", ID, TIMESTAMP, BODY));
        WebhookKey other = WebhookKey.of("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertFalse(other.verifies(SIGNATURE, ID, TIMESTAMP, BODY));
    }

    @Test
    void a_secret_that_is_short_or_not_in_base64_is_no_key() {
        assertThrows(IllegalArgumentException.class, () -> WebhookKey.of("whsec_AAAA"));
        assertThrows(IllegalArgumentException.class, () -> WebhookKey.of("not base64!"));
    }
}
