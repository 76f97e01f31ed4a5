package org.smallvictories.emissions.event;

import static org.smallvictories.emissions.event.Part.Reported.E_MAILS;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.kit.request.Slug;

/**
 * E-mails that were sent.
 *
 * @param count one for each recipient
 * @param factor for an e-mail; that of a newsletter when left out
 */
public record Emails(
        @NotNull @Positive @Digits(integer = 15, fraction = 0) BigDecimal count,
        @Slug String factor,
        @Size(max = 300) String description)
        implements Model {

    private static final String UNIT = "e-mail";

    @Override
    public List<Part> parts(String path) {
        return List.of(new Part(
                "e-mails",
                E_MAILS,
                Model.or(description, "E-mails sent"),
                Derivation.of(count, UNIT),
                UNIT,
                null,
                FactorChoice.of(path + ".factor", factor, "e-mail-newsletter"),
                null));
    }
}
