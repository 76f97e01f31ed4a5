package org.smallvictories.donations.device;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;

/**
 * Who sees identifiers of devices and names of technicians: those who keep the records, which are CSR managers and, for their
 * partners, partner managers. Leadership and auditors see that there is one, and enough of it to compare.
 */
@RequestScoped
class Masks {

    private static final int SHOWN = 4;

    private final Caller caller;

    Masks(Caller caller) {
        this.caller = caller;
    }

    UnaryOperator<String> identifiers() {
        return keepsRecords() ? UnaryOperator.identity() : Masks::identifier;
    }

    UnaryOperator<String> names() {
        return keepsRecords() ? UnaryOperator.identity() : Masks::name;
    }

    private boolean keepsRecords() {
        return caller.has(Roles.CSR_MANAGER) || caller.has(Roles.PARTNER_MANAGER);
    }

    /** The last four characters, of what is at least twice as long: {@code ***********3456}. */
    static String identifier(String value) {
        int hidden = value.length() < 2 * SHOWN ? value.length() : value.length() - SHOWN;
        return "*".repeat(hidden) + value.substring(hidden);
    }

    /** The initials: {@code A*** M***}. */
    static String name(String value) {
        return Arrays.stream(value.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                .collect(Collectors.joining(" "));
    }
}
