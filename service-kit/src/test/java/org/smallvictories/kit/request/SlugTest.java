package org.smallvictories.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.KitTest;

@KitTest
class SlugTest {

    private record Named(@Slug String slug) {}

    @Inject
    Validator validator;

    @ParameterizedTest
    @ValueSource(strings = {"wwf", "la-cloche", "2020-no-discounts", "summary-of-2020"})
    void words_joined_by_hyphens(String slug) {
        assertEquals(0, faultsOf(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "la--cloche", "La-cloche", "wwf-", "wwf\n", "summary", "journal", "Ümlaut", "a/b"})
    void nothing_else(String slug) {
        assertEquals(1, faultsOf(slug));
    }

    @Test
    void however_long_a_text_is_looking_at_it_takes_no_deep_stack() {
        assertEquals(0, faultsOf("a-".repeat(29) + "ab"));
        assertEquals(1, faultsOf("a-".repeat(30) + "a"));
        assertEquals(1, faultsOf("a-".repeat(100_000) + "a"));
    }

    private int faultsOf(String slug) {
        return validator.validate(new Named(slug)).size();
    }
}
