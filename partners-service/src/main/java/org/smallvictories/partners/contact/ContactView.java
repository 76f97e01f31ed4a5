package org.smallvictories.partners.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A contact as it is read; of an erased one, nothing is left but that it was there. */
public record ContactView(
        UUID id,
        String partner,
        String name,
        String role,
        String email,
        String phone,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant erasedAt) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.id,
                contact.partner,
                contact.name,
                contact.role,
                contact.email,
                contact.phone,
                contact.recordedAt,
                contact.erasedAt);
    }
}
