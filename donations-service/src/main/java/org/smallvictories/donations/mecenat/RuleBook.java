package org.smallvictories.donations.mecenat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of article 238 bis of the French tax code (CGI) by closing date, as {@code mecenat/rules.json} holds them. */
@Singleton
class RuleBook {

    private final List<Rules> versions;

    RuleBook(ObjectMapper json) {
        try (InputStream file = RuleBook.class.getResourceAsStream("/mecenat/rules.json")) {
            versions = json.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty for a year that closed before the earliest rules. */
    Optional<Rules> forYearClosedOn(LocalDate closing) {
        return versions.stream()
                .filter(rules -> !rules.closedFrom().isAfter(closing))
                .max(Comparator.comparing(Rules::closedFrom));
    }
}
