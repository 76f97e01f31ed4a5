package org.smallvictories.donations.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;

/** Whatever happens to gifts: who adds up an export comes to the totals of the summary, now and as of every moment before. */
@DonationsTest
class RebuiltTotalsTest {

    private static final int STEPS = 50;
    private static final String PERIOD = "from=1952-01-01&to=1952-12-31";

    /** The failing seed stands in the test's name, to be run again. */
    static LongStream seeds() {
        return LongStream.of(1, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sums_of_an_export_are_the_totals_of_the_summary(long seed) {
        Random random = new Random(seed);
        List<String> partners = List.of(newPartner(), newPartner());
        List<String> gifts = new ArrayList<>();
        List<JsonNode> history = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            happens(random, partners, gifts);
            history.add(summary(PERIOD));
        }

        for (JsonNode then : history) {
            String asOf = PERIOD + "&asOf=" + then.get("asOf").asText();
            assertEquals(told(then), rebuilt(Exports.csv(asOf)));
        }
        assertEquals(told(summary(PERIOD)), rebuilt(Exports.csv(PERIOD)));
    }

    private static void happens(Random random, List<String> partners, List<String> gifts) {
        if (gifts.isEmpty() || random.nextInt(2) == 0) {
            gifts.add(anyGift(random)
                    .to(partners.get(random.nextInt(partners.size())))
                    .logged());
            return;
        }
        String gift = gifts.get(random.nextInt(gifts.size()));
        switch (random.nextInt(3)) {
            case 0 -> deliver(gift, "1952-12-30");
            case 1 -> accept(gift, "1952-12-31");
            default -> voidBecause(gift, "By chance");
        }
    }

    private static DonationRequest anyGift(Random random) {
        DonationRequest gift = Donations.aDonation()
                .on("1952-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)))
                .that(State.values()[random.nextInt(3)]);
        String some = BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString();
        String whole = "" + (1 + random.nextInt(50));
        return switch (random.nextInt(7)) {
            case 0 -> gift.of(Kind.DEVICES, whole, Unit.PIECE).that(State.PLEDGED);
            case 1 -> gift.of(Kind.GOODS, whole, Unit.PIECE);
            case 2 -> gift.of(Kind.GOODS, some, Unit.KG);
            case 3 -> gift.of(Kind.TIME, some, Unit.HOUR);
            case 4 -> gift.of(Kind.TIME, whole, Unit.ROUND);
            case 5 -> gift.of(whole, "JPY");
            default -> gift.of(some, "EUR");
        };
    }

    /** As the notes of a workbook tell people to do it. */
    private static Map<String, BigDecimal> rebuilt(List<NamedCsvRecord> gifts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        gifts.stream().filter(gift -> gift.getField("voidedAt").isEmpty()).forEach(gift -> {
            boolean money = gift.getField("kind").equals("MONEY");
            String measure = gift.getField("kind") + " " + gift.getField(money ? "currency" : "unit");
            BigDecimal amount = new BigDecimal(gift.getField(money ? "amount" : "quantity"));
            sums.merge(measure + " " + gift.getField("state"), amount, BigDecimal::add);
        });
        return sums;
    }

    private static Map<String, BigDecimal> told(JsonNode summary) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        summary.get("money")
                .forEach(money -> put(sums, "MONEY " + money.get("currency").asText(), money));
        Stream.of("devices", "goods").forEach(kind -> summary.get(kind)
                .forEach(quantity -> put(
                        sums, kind.toUpperCase() + " " + quantity.get("unit").asText(), quantity)));
        put(sums, "TIME HOUR", summary.at("/time/hours"));
        put(sums, "TIME ROUND", summary.at("/time/rounds"));
        return sums;
    }

    private static void put(Map<String, BigDecimal> sums, String measure, JsonNode amounts) {
        for (State state : State.values()) {
            BigDecimal amount = amounts.get(state.name().toLowerCase()).decimalValue();
            if (amount.signum() > 0) {
                sums.put(measure + " " + state, amount);
            }
        }
    }
}
