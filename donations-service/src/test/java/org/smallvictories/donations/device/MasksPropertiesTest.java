package org.smallvictories.donations.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class MasksPropertiesTest {

    @Property
    void an_identifier_shows_at_most_its_last_four_and_never_more_than_half(
            @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 60) String value) {
        String masked = Masks.identifier(value);

        assertEquals(value.length(), masked.length());
        int hidden = value.length() < 8 ? value.length() : value.length() - 4;
        assertEquals("*".repeat(hidden), masked.substring(0, hidden));
        assertEquals(value.substring(hidden), masked.substring(hidden));
    }

    @Property
    void a_name_shows_its_initials(
            @ForAll @AlphaChars @StringLength(min = 2, max = 20) String first,
            @ForAll @AlphaChars @StringLength(min = 2, max = 20) String last) {
        String masked = Masks.name(" " + first + "  " + last);

        assertEquals(first.charAt(0) + "*** " + last.charAt(0) + "***", masked);
    }
}
