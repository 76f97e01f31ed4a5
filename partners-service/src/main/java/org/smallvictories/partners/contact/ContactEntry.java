package org.smallvictories.partners.contact;

import java.util.UUID;
import org.smallvictories.kit.journal.Personal;

/** What the journal keeps of a contact: whose it is and, until it is erased, the name. How to reach them is no part of it. */
record ContactEntry(UUID id, String partner, Personal name) {

    static ContactEntry of(Contact contact) {
        return new ContactEntry(contact.id, contact.partner, Personal.of(contact.name));
    }
}
