package org.smallvictories.kit.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value about a person. In requests and answers it is plain text; in the journal it is {@code {"personal": "sha256:…"}}, a
 * salted hash, and can be erased ({@link PersonalData#erase}).
 */
@Schema(type = SchemaType.STRING)
public record Personal(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Personal {}

    /** Nothing for nothing. */
    public static Personal of(String value) {
        return value == null ? null : new Personal(value);
    }

    /** Tells nothing, so that it can stand in a log. */
    @Override
    public String toString() {
        return "Personal[…]";
    }
}
