package org.smallvictories.gateway.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.problem.Problem;

/** A password on its way in. It shows itself nowhere, neither in a log nor in the record of a request. */
@Schema(type = SchemaType.STRING, format = "password", minLength = Password.SHORTEST)
public record Password(String value) {

    static final int SHORTEST = 12;

    /** bcrypt passes over what comes after. */
    private static final int MOST_BYTES = 72;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Password {}

    /**
     * The bcrypt hash. What makes a password good is its length (NIST SP 800-63B, section 5.1.1.2).
     *
     * @throws Problem 422 for the field, when the password is too short or too long
     */
    String hash(String field) {
        if (value.codePointCount(0, value.length()) < SHORTEST
                || value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problem.invalid(
                    field, "must have at least " + SHORTEST + " characters, and at most " + MOST_BYTES + " bytes");
        }
        return BcryptUtil.bcryptHash(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return "[…]";
    }
}
