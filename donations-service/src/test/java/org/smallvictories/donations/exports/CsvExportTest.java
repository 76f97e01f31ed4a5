package org.smallvictories.donations.exports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.exports.Exports.csv;
import static org.smallvictories.donations.exports.Exports.only;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.read;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.storeRates;
import static org.smallvictories.donations.testing.Posts.value;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.Posts;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class CsvExportTest {

    private final String partner = newPartner();

    @Test
    void a_gift_is_told_in_full() {
        String id = aDonation()
                .to(partner)
                .of("1234.50", "EUR")
                .on("2020-12-15")
                .fundedBy(partner + "-cases")
                .with("description", "Second week, \"net\"\nof fees")
                .with("reference", "INV-1")
                .with("illustrative", true)
                .logged();
        deliver(id, "2020-12-18");
        voidBecause(id, "Logged twice");
        String recordedAt = read(id).extract().path("recordedAt");
        String voidedAt = read(id).extract().path("voidedAt");

        NamedCsvRecord gift = only(csv("partner=" + partner));
        assertEquals(
                List.of(
                        "id=" + id,
                        "kind=MONEY",
                        "partner=" + partner,
                        "project=" + partner + "-project",
                        "campaign=" + partner + "-cases",
                        "date=2020-12-15",
                        "amount=1234.50",
                        "currency=EUR",
                        "description=Second week, \"net\"\nof fees",
                        "state=DELIVERED",
                        "deliveredOn=2020-12-18",
                        "voidReason=Logged twice",
                        "illustrative=true",
                        "reference=INV-1",
                        "euros=1234.50"),
                gift.getFieldsAsMap().entrySet().stream()
                        .filter(field ->
                                !field.getValue().isEmpty() && !field.getKey().endsWith("At"))
                        .map(Object::toString)
                        .toList());
        assertEquals(Instant.parse(recordedAt), Instant.parse(gift.getField("recordedAt")));
        assertEquals(Instant.parse(voidedAt), Instant.parse(gift.getField("voidedAt")));
    }

    @Test
    void the_headings_are_stable() {
        assertEquals(
                List.of("id kind partner project campaign date amount currency quantity unit description state"
                        + " deliveredOn acceptedOn recordedAt voidedAt voidReason illustrative reference importId euros"
                        + " rate rateDate cost costCurrency costEuros marketValue marketCurrency marketEuros"
                        + " socialValue socialCurrency socialEuros category activity people paymentMethod"
                        + " paymentReference replaces replacedBy"),
                List.of(headings().replace(',', ' ')));
    }

    @Test
    void valuations_stand_side_by_side_and_what_is_converted_tells_its_rate() {
        storeRates("Date,CHF,\n2019-06-14,1.1200,\n2019-06-13,1.1,\n").statusCode(200);
        String money =
                aDonation().to(partner).of("110.00", "CHF").on("2019-06-13").logged();
        String tablets = aDonation()
                .to(partner)
                .of(Kind.DEVICES, "12", Unit.PIECE)
                .on("2019-06-13")
                .logged();
        value(tablets, "COST", "1320.00", "CHF").statusCode(201);
        value(tablets, "MARKET", "2000.00", "EUR").statusCode(201);

        List<NamedCsvRecord> gifts = csv("partner=" + partner);
        assertEquals(List.of("100.00", "1.1", "2019-06-13"), fields(gifts.get(0), "euros", "rate", "rateDate"));
        assertEquals(List.of("12", "PIECE", ""), fields(gifts.get(1), "quantity", "unit", "euros"));
        assertEquals(List.of("1320.00", "CHF", "1200.00"), fields(gifts.get(1), "cost", "costCurrency", "costEuros"));
        assertEquals(
                List.of("2000.00", "EUR", "2000.00", ""),
                fields(gifts.get(1), "marketValue", "marketCurrency", "marketEuros", "socialValue"));
        assertEquals(
                List.of(money, tablets),
                gifts.stream().map(gift -> gift.getField("id")).toList());
    }

    @Test
    void it_comes_out_as_it_was_at_an_earlier_moment() {
        String id = aDonation().to(partner).logged();
        Instant pledged = Posts.now();
        deliver(id, "2020-12-18");
        value(id, "SOCIAL", "5.00", "EUR");
        voidBecause(id, "Never came");
        aDonation().to(partner).logged();

        NamedCsvRecord then = only(csv("partner=" + partner + "&asOf=" + pledged));
        assertEquals(
                List.of(id, "PLEDGED", "", "", "", ""),
                fields(then, "id", "state", "deliveredOn", "voidedAt", "voidReason", "socialValue"));
        assertEquals(2, csv("partner=" + partner).size());
    }

    @ParameterizedTest
    @CsvSource({
        "kind=DEVICES, devices", "state=PLEDGED, devices", "state=DELIVERED, early", "from=2020-12-02, devices",
        "to=2020-11-30, early", "campaign={partner}-cases, accepted", "voided=true, accepted",
                "'voided=false&state=DELIVERED', early"
    })
    void the_filters_are_those_of_the_list(String filter, String expected) {
        aDonation()
                .to(partner)
                .on("2020-11-30")
                .that(State.DELIVERED)
                .with("description", "early")
                .logged();
        voidBecause(
                aDonation()
                        .to(partner)
                        .on("2020-12-01")
                        .that(State.ACCEPTED)
                        .fundedBy(partner + "-cases")
                        .with("description", "accepted")
                        .logged(),
                "By mistake");
        aDonation()
                .to(partner)
                .on("2020-12-02")
                .of(Kind.DEVICES, "1", Unit.PIECE)
                .with("description", "devices")
                .logged();

        assertEquals(
                expected,
                only(csv("partner=" + partner + "&" + filter.replace("{partner}", partner)))
                        .getField("description"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "'=1"})
    void no_text_is_run_as_a_formula(String text) {
        aDonation().to(partner).with("description", text).logged();

        assertEquals("'" + text, only(csv("partner=" + partner)).getField("description"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "+33 1 23 45", "it's", "a=b", "-", "1-2", "-1 000,5"})
    void what_is_written_here_is_what_the_suites_other_files_write(String text) {
        aDonation().to(partner).with("description", text).logged();

        String written = only(csv("partner=" + partner)).getField("description");
        assertEquals(text.equals("-") ? "'-" : text, written);
    }

    @Test
    void a_partner_manager_gets_the_gifts_to_their_partners() {
        String other = newPartner();
        String third = newPartner();
        Stream.of(partner, other, third).forEach(one -> aDonation().to(one).logged());

        assertEquals(
                List.of(partner, other),
                csv(Tokens.partnerManager(partner, other), "to=2199-12-31").stream()
                        .map(gift -> gift.getField("partner"))
                        .toList());
        get(Tokens.partnerManager(partner), "/api/exports/donations.csv?partner=" + other)
                .statusCode(403);
        Stream.of(Tokens.leadership(), Tokens.auditor(), Tokens.csrManager())
                .forEach(token -> only(csv(token, "partner=" + third)));
        assertEquals(List.of(), csv(Tokens.token("nobody", "partner-manager"), "to=2199-12-31"));
    }

    @Test
    void the_file_has_a_name_that_says_its_moment() {
        String name = Exports.get(Tokens.auditor(), "/api/exports/donations.csv?asOf=2021-01-15T08:30:00Z")
                .header("Content-Disposition");

        assertEquals("attachment; filename=\"donations-as-of-2021-01-15T083000Z.csv\"", name);
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        get(Tokens.csrManager(), "/api/exports/donations.csv?from=2020-02-01&to=2020-01-01")
                .statusCode(422)
                .body("errors[0].field", equalTo("to"));
        get(Tokens.csrManager(), "/api/exports/donations.csv?asOf=2999-01-01T00:00:00Z")
                .statusCode(422)
                .body("errors[0].field", equalTo("asOf"));
        get(Tokens.csrManager(), "/api/exports/donations.csv?partner=x'%20OR%20true--")
                .statusCode(422)
                .body("errors[0].field", equalTo("partner"));
    }

    private static List<String> fields(NamedCsvRecord gift, String... names) {
        return Stream.of(names).map(gift::getField).toList();
    }

    private static String headings() {
        String file =
                Exports.text(Exports.get(Tokens.auditor(), "/api/exports/donations.csv?voided=true&to=1900-01-01"));
        assertTrue(file.endsWith("\n"));
        return file.strip();
    }
}
