package org.smallvictories.donations.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence that lies elsewhere. Nobody here ever fetches it. */
public record NewLink(
        @NotNull
                @Size(max = 2000)
                @Schema(
                        description = "Begins with https:// or http://",
                        examples = "https://example.org/delivery-notes/2020-118")
                String link,
        @NotNull @Schema(description = "What it shows", examples = "DELIVERY") About about,
        @Size(max = 500)
                @Pattern(regexp = "[^\\x00]*", message = "must be text")
                @Schema(examples = "Delivery note, signed by the partner")
                String description,
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case")
                @Schema(
                        description = "SHA-256 of what is there, so that a change can be told",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256) {

    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final int LONGEST = 2000;

    /** A link as it is kept; empty when the text is none, or holds a password. */
    static Optional<String> read(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean link = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return link ? Optional.of(uri.toASCIIString()).filter(kept -> kept.length() <= LONGEST) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
