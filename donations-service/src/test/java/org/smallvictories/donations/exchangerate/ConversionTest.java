package org.smallvictories.donations.exchangerate;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.storeRates;
import static org.smallvictories.donations.testing.Posts.value;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class ConversionTest {

    @Inject
    DataSource database;

    @Test
    void a_gift_is_converted_when_it_is_logged_and_keeps_the_rate() {
        storeRates("Date,NOK,\n2016-03-04,9.4265,\n").statusCode(200);

        String id = aDonation().on("2016-03-04").of("1000.00", "NOK").logged();

        read(id).body("inEur.amount", equalTo(106.08f))
                .body("inEur.rate.toString()", equalTo("9.4265"))
                .body("inEur.rateDate", equalTo("2016-03-04"));
    }

    @Test
    void a_gift_in_euros_needs_no_conversion() {
        read(aDonation().logged()).body("inEur", nullValue());
    }

    @Test
    void a_gift_waits_for_its_rate_and_is_converted_once() {
        String id = aDonation().on("2016-04-04").of("2.50", "PHP").logged();
        read(id).body("inEur", nullValue());

        storeRates("Date,PHP,\n2016-04-04,50,\n").body("converted", equalTo(1));
        read(id).body("inEur.amount", equalTo(0.05f));
        storeRates("Date,PHP,\n2016-04-05,60,\n").body("converted", equalTo(0));
        read(id).body("inEur.rate.toString()", equalTo("50"));
    }

    @Test
    void a_day_after_the_last_one_on_file_is_not_known_yet() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        storeRates("Date,PLN,\n" + today.minusDays(4) + ",4.4,\n").statusCode(200);

        String id =
                aDonation().on(today.minusDays(3).toString()).of("44.00", "PLN").logged();
        read(id).body("inEur", nullValue());

        storeRates("Date,PLN,\n" + today.minusDays(2) + ",4.5,\n").body("converted", equalTo(1));
        read(id).body("inEur.amount", equalTo(10.00f))
                .body("inEur.rateDate", equalTo(today.minusDays(4).toString()));
    }

    @Test
    void a_valuation_is_converted_at_the_rate_of_the_gift_s_day() {
        storeRates("Date,GBP,\n2016-05-02,0.5,\n2020-12-01,0.9,\n").statusCode(200);
        String id =
                aDonation().on("2016-05-02").of(Kind.DEVICES, "3", Unit.PIECE).logged();

        value(id, "COST", "300.00", "GBP")
                .statusCode(201)
                .body("inEur.amount", equalTo(600.00f))
                .body("inEur.rateDate", equalTo("2016-05-02"));
    }

    @Test
    void the_report_sums_euros_and_lists_what_could_not_be_converted() {
        storeRates("Date,SEK,\n2017-02-01,9.4505,\n").statusCode(200);
        aDonation().on("2017-02-01").of("100.00", "EUR").that(State.DELIVERED).logged();
        aDonation().on("2017-02-01").of("945.05", "SEK").that(State.ACCEPTED).logged();
        String unknown = aDonation().on("2017-02-02").of("500", "ISK").logged();
        voidBecause(aDonation().on("2017-02-02").of("7.00", "SGD").logged(), "Logged twice");

        JsonNode report = report("from=2017-02-01&to=2017-02-28");

        assertEquals(
                json("{'gifts':2,'pledged':0.00,'delivered':100.00,'accepted':100.00,'illustrative':false}"
                        .replace('\'', '"')),
                report.get("converted"));
        assertEquals(
                json("[{'currency':'ISK','gifts':1,'pledged':500,'delivered':0,'accepted':0,'illustrative':false}]"
                        .replace('\'', '"')),
                report.get("notConverted"));
        get(Tokens.auditor(), "/api/donations/in-eur/gifts?from=2017-02-01&to=2017-02-28&converted=false")
                .statusCode(200)
                .body("gift", equalTo(List.of(unknown)))
                .body("[0].inEur", nullValue());
        get(Tokens.auditor(), "/api/donations/in-eur/gifts?from=2017-02-01&to=2017-02-28&converted=true")
                .body("size()", equalTo(1))
                .body("[0].inEur.amount", equalTo(100.00f));
        assertEquals(
                report.get("converted"), report("from=2017-01-30&to=2017-02-03").get("converted"));
    }

    @Test
    void an_earlier_moment_does_not_know_a_rate_that_came_later() {
        aDonation().on("2017-03-01").of("30.00", "THB").logged();
        Instant before = Posts.now();
        storeRates("Date,THB,\n2017-03-01,30,\n").statusCode(200);

        assertEquals(
                "THB",
                report("from=2017-03-01&to=2017-03-31&asOf=" + before)
                        .at("/notConverted/0/currency")
                        .asText());
        assertEquals(
                "1.00",
                report("from=2017-03-01&to=2017-03-31")
                        .at("/converted/pledged")
                        .decimalValue()
                        .toString());
    }

    @Test
    void the_list_comes_in_pages() {
        IntStream.range(0, 3)
                .forEach(i -> aDonation().on("2017-04-01").of("1.00", "ZAR").logged());

        String link = get(Tokens.auditor(), "/api/donations/in-eur/gifts?from=2017-04-01&to=2017-04-01&limit=2")
                .body("size()", equalTo(2))
                .extract()
                .header("Link");
        get(Tokens.auditor(), link.substring(1, link.indexOf('>'))).body("size()", equalTo(1));
        get(Tokens.auditor(), "/api/donations/in-eur/gifts?after=x").statusCode(422);
    }

    @Test
    void reports_are_not_for_partner_managers() {
        get(Tokens.partnerManager("wwf"), "/api/donations/in-eur").statusCode(403);
        get(Tokens.partnerManager("wwf"), "/api/donations/in-eur/gifts").statusCode(403);
    }

    @Test
    void gifts_that_come_in_while_rates_are_stored_are_converted_all_the_same() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<String>> gifts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                gifts.add(threads.submit(
                        () -> aDonation().on("2017-05-02").of("10.00", "TRY").logged()));
            }
            storeRates("Date,TRY,\n2017-05-02,4,\n").statusCode(200);
            for (Future<String> gift : gifts) {
                gift.get();
            }
        } finally {
            threads.shutdown();
        }
        JsonNode report = report("from=2017-05-01&to=2017-05-31");
        assertEquals("150.00", report.at("/converted/pledged").decimalValue().toString());
        assertEquals(0, report.get("notConverted").size());
    }

    @Test
    void the_database_divides_and_rounds_as_exact_arithmetic_does() throws SQLException {
        Random random = new Random(238);
        try (Connection connection = database.getConnection();
                PreparedStatement divide = connection.prepareStatement("SELECT in_euros(?, ?)")) {
            for (int i = 0; i < 3_000; i++) {
                BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(2_000_000), random.nextInt(7));
                // Every third lies on half a cent, where rounding is decided.
                BigDecimal amount = i % 3 == 0
                        ? rate.multiply(BigDecimal.valueOf(2L * random.nextInt(1_000_000) + 1, 3)
                                        .multiply(BigDecimal.valueOf(5)))
                                .setScale(10, RoundingMode.UNNECESSARY)
                        : BigDecimal.valueOf(random.nextLong(100_000_000_000_000L), 2);
                divide.setBigDecimal(1, amount);
                divide.setBigDecimal(2, rate);
                try (ResultSet euros = divide.executeQuery()) {
                    euros.next();
                    assertEquals(
                            amount.divide(rate, 2, RoundingMode.HALF_UP),
                            euros.getBigDecimal(1),
                            amount + " at " + rate);
                }
            }
        }
    }

    @Test
    void neither_rates_nor_conversions_can_be_altered() throws SQLException {
        storeRates("Date,RUB,\n2016-06-01,74,\n").statusCode(200);
        try (Connection connection = database.getConnection()) {
            for (String statement : List.of(
                    "UPDATE exchange_rate SET rate = 1",
                    "DELETE FROM exchange_rate",
                    "UPDATE conversion SET euros = 1",
                    "DELETE FROM conversion")) {
                assertThrows(
                        SQLException.class, () -> connection.createStatement().execute(statement), statement);
            }
        }
    }

    private static JsonNode report(String query) {
        return json(get(Tokens.leadership(), "/api/donations/in-eur?" + query)
                .statusCode(200)
                .extract()
                .asString());
    }
}
