package org.smallvictories.emissions.event;

import static org.smallvictories.emissions.event.Part.Reported.ADVERTISING;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.smallvictories.kit.request.Slug;

/**
 * Posters, as in a bus shelter or the metro.
 *
 * @param fortnights how long each was shown: 1 is 14 days
 * @param factor for a panel and fortnight; that of a panel of about 2 square metres when left out
 */
public record PaperPanels(
        @NotNull @Positive @Digits(integer = 9, fraction = 0) BigDecimal panels,
        @NotNull @Positive @Digits(integer = 4, fraction = 6) BigDecimal fortnights,
        @Slug String factor,
        @Size(max = 300) String description)
        implements Model {

    @Override
    public List<Part> parts(String path) {
        return List.of(new Part(
                "panels/paper",
                ADVERTISING,
                Model.or(description, "Paper panels"),
                Derivation.of(panels, "panels").times(fortnights, "fortnights"),
                "panel-fortnight",
                null,
                FactorChoice.of(path + ".factor", factor, "panel-paper-fortnight"),
                null));
    }
}
