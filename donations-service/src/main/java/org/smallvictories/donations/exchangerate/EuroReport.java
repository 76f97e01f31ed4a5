package org.smallvictories.donations.exchangerate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.State;
import org.smallvictories.kit.request.Period;

/** Gifts of money of a period in euros, and those that no rate is on file for. */
@Schema(description = "Gifts of money of a period in euros, and those that no rate is on file for.")
public record EuroReport(Instant asOf, Period period, Converted converted, List<NotConverted> notConverted) {

    /** How far the gifts have come; each is in exactly one of the three. */
    public record ByState(BigDecimal pledged, BigDecimal delivered, BigDecimal accepted) {

        static ByState of(List<MoneyCell> cells, int decimals) {
            return new ByState(
                    sum(cells, State.PLEDGED, decimals),
                    sum(cells, State.DELIVERED, decimals),
                    sum(cells, State.ACCEPTED, decimals));
        }

        private static BigDecimal sum(List<MoneyCell> cells, State state, int decimals) {
            return cells.stream()
                    .filter(cell -> cell.state() == state)
                    .map(MoneyCell::amount)
                    .reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
        }
    }

    /** In EUR: gifts in euros as they are, others at the rate that was kept with them. */
    @Schema(name = "ConvertedMoney")
    public record Converted(
            long gifts,
            @JsonUnwrapped ByState amounts,
            @Schema(description = "Whether any gift in it is invented, for a demonstration") boolean illustrative) {}

    /** In their own currency. */
    @Schema(name = "NotConvertedMoney")
    public record NotConverted(
            @Schema(examples = "USD") String currency,
            long gifts,
            @JsonUnwrapped ByState amounts,
            @Schema(description = "Whether any gift in it is invented, for a demonstration") boolean illustrative) {}

    static EuroReport of(Instant asOf, Period period, List<MoneyCell> cells) {
        List<MoneyCell> euros = cells.stream().filter(MoneyCell::isInEuros).toList();
        List<NotConverted> others = cells.stream()
                .filter(cell -> !cell.isInEuros())
                .collect(Collectors.groupingBy(MoneyCell::currency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(currency -> notConverted(currency.getKey(), currency.getValue()))
                .toList();
        return new EuroReport(
                asOf, period, new Converted(gifts(euros), ByState.of(euros, 2), isIllustrative(euros)), others);
    }

    private static NotConverted notConverted(String currency, List<MoneyCell> cells) {
        int decimals = Currencies.decimals(currency).orElse(0);
        return new NotConverted(currency, gifts(cells), ByState.of(cells, decimals), isIllustrative(cells));
    }

    private static long gifts(List<MoneyCell> cells) {
        return cells.stream().mapToLong(MoneyCell::gifts).sum();
    }

    private static boolean isIllustrative(List<MoneyCell> cells) {
        return cells.stream().anyMatch(MoneyCell::illustrative);
    }
}
