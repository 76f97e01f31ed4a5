package org.smallvictories.donations.totals;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.accept;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationRequest;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** Whatever happens to gifts, totals and rows tell the same, now and as of every moment before. */
@DonationsTest
class RandomLedgerTest {

    private static final int STEPS = 60;
    private static final String PERIOD = "from=1950-01-01&to=1950-12-31";

    /** The failing seed stands in the test's name, to be run again. */
    static LongStream seeds() {
        return LongStream.of(1, 2, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totals_equal_the_rows_and_every_earlier_moment_comes_out_as_it_was(long seed) {
        Random random = new Random(seed);
        List<String> partners = List.of(newPartner(), newPartner());
        List<String> gifts = new ArrayList<>();
        List<JsonNode> history = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            happens(random, partners, gifts);
            history.add(summary(PERIOD));
        }

        for (JsonNode then : history) {
            assertEquals(then, summary(PERIOD + "&asOf=" + then.get("asOf").asText()));
        }
        get(Tokens.auditor(), "/api/donations/reconciliation").body("differences", equalTo(List.of()));
    }

    private static void happens(Random random, List<String> partners, List<String> gifts) {
        if (gifts.isEmpty() || random.nextInt(3) == 0) {
            DonationRequest gift = anyGift(random).to(partners.get(random.nextInt(partners.size())));
            if (random.nextBoolean()) {
                gift.fundedBy(gift.partner() + "-campaign-" + random.nextInt(2));
            }
            gifts.add(gift.logged());
            return;
        }
        String gift = gifts.get(random.nextInt(gifts.size()));
        // Marks out of order or doubled are refused, and must leave the totals alone.
        switch (random.nextInt(3)) {
            case 0 -> deliver(gift, "1950-12-30");
            case 1 -> accept(gift, "1950-12-31");
            default -> voidBecause(gift, "By chance");
        }
    }

    private static DonationRequest anyTime(Random random, DonationRequest gift) {
        if (random.nextBoolean()) {
            gift.with("people", 1 + random.nextInt(20));
        }
        return detailed(random, gift, "activity", "OUTREACH_ROUND", "SKILLS");
    }

    /** One of the values, or none. */
    private static DonationRequest detailed(Random random, DonationRequest gift, String field, String... values) {
        int which = random.nextInt(values.length + 1);
        return which == values.length ? gift : gift.with(field, values[which]);
    }

    private static DonationRequest anyGift(Random random) {
        DonationRequest gift = aDonation()
                .on("1950-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)))
                .that(State.values()[random.nextInt(3)])
                .with("illustrative", random.nextBoolean());
        String cents = BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString();
        return switch (random.nextInt(6)) {
            case 0 ->
                gift.of(Kind.DEVICES, "" + (1 + random.nextInt(50)), Unit.PIECE).that(State.PLEDGED);
            case 1 -> detailed(random, gift.of(Kind.GOODS, cents, Unit.KG), "category", "COATS", "SHOES");
            case 2 -> anyTime(random, gift.of(Kind.TIME, cents, Unit.HOUR));
            case 3 -> gift.of(cents, "USD");
            default -> gift.of(cents, "EUR");
        };
    }
}
