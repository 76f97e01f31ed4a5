package org.smallvictories.gateway.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a victory is told in one language. */
public record Words(
        @NotBlank @Size(max = Words.LONGEST_TITLE) @Schema(examples = "50,000 EUR for WWF") String title,
        @NotNull @Size(max = Words.LONGEST_TEXT) @Schema(examples = "Raised by the Panda Phone.") String text) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 2_000;

    /** Of what records say, which may be more than is told. */
    static Words drafted(String title, String text) {
        return new Words(cut(title, LONGEST_TITLE), cut(text, LONGEST_TEXT));
    }

    private static String cut(String told, int longest) {
        if (told.length() <= longest) {
            return told;
        }
        boolean halvesACharacter = Character.isHighSurrogate(told.charAt(longest - 2));
        return told.substring(0, longest - (halvesACharacter ? 2 : 1)) + '…';
    }
}
