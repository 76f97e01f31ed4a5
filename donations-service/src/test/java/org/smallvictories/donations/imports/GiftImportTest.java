package org.smallvictories.donations.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;
import static org.smallvictories.donations.testing.Posts.actionsOn;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.testing.Campaigns;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.PartnersStandIn;
import org.smallvictories.kit.testing.Tokens;

@DonationsTest
class GiftImportTest {

    private static final String HEADER = "kind,partner,project,date,amount,currency,state,reference,description\n";

    private final String partner = newPartner();

    @AfterEach
    void totals_agree_with_the_gifts() {
        get(Tokens.auditor(), "/api/donations/reconciliation").body("agrees", equalTo(true));
    }

    @Test
    void a_row_whose_campaign_does_not_fund_its_project_is_named() {
        String file = HEADER.replace("reference", "campaign");
        String location = GiftFile.of(file
                        + "MONEY,%1$s,%1$s-project,2020-12-15,1,EUR,DELIVERED,panda-fone,\n".formatted(partner)
                        + "MONEY,%1$s,%1$s-project,2020-12-15,1,EUR,DELIVERED,%2$s,\n"
                                .formatted(partner, Campaigns.newCampaign()))
                .send()
                .statusCode(202)
                .extract()
                .header("Location");

        GiftFile.ended(location).body("state", equalTo("REJECTED"));
        GiftFile.read(location + "/errors")
                .body("column", equalTo(List.of("campaign", "campaign")))
                .body("[0].reason", containsString("there is no campaign 'panda-fone'"))
                .body("[1].reason", containsString("funds '"));
    }

    @Test
    void a_thousand_gifts_with_ten_wrong_rows_go_through_without_a_wrong_cent() {
        String file = aThousandGiftsTenOfThemWrong();
        GiftFile.of(file)
                .with("dryRun", true)
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("rows.bad", equalTo(10));
        assertDelivered("0");

        String location = GiftFile.of(file)
                .with("mode", "GOOD_ROWS")
                .send()
                .statusCode(202)
                .extract()
                .header("Location");
        GiftFile.ended(location).body("state", equalTo("COMPLETED")).body("rows.imported", equalTo(990));
        assertDelivered(sumOfCents(i -> i % 100 != 50));
        GiftFile.read(location + "/errors")
                .body("line", equalTo(List.of(52, 152, 252, 352, 452, 552, 652, 752, 852, 952)));

        String mended =
                GiftFile.read(location + "/failed-rows").extract().asString().replace("not a number ", "");
        String second = GiftFile.of(mended)
                .with("declaredRows", 10)
                .send()
                .statusCode(202)
                .extract()
                .header("Location");
        GiftFile.ended(second).body("state", equalTo("COMPLETED")).body("rows.imported", equalTo(10));
        assertDelivered(sumOfCents(i -> true));
        GiftFile.of(file.replace("not a number ", ""))
                .ended()
                .body("rows.alreadyThere", equalTo(1000))
                .body("rows.imported", equalTo(0));

        GiftFile.voidImport(location, "Wrong year").statusCode(200).body("rowsVoided", equalTo(990));
        assertDelivered(sumOfCents(i -> i % 100 == 50));
        GiftFile.voidImport(second, "Wrong year").statusCode(200).body("rowsVoided", equalTo(10));
        assertDelivered("0");
        assertJournalled(location, 990);
    }

    @Test
    void a_batch_void_leaves_alone_what_was_voided_before() {
        String location = GiftFile.of(HEADER + row("1.00", "a") + row("2.00", "b"))
                .send()
                .extract()
                .header("Location");
        GiftFile.ended(location).body("state", equalTo("COMPLETED"));
        String id = location.substring(location.lastIndexOf('/') + 1);
        String first = get(Tokens.csrManager(), "/api/donations?import=" + id)
                .extract()
                .path("[0].id");
        Donations.voidBecause(first, "Logged twice").statusCode(200);

        GiftFile.voidImport(location, "Wrong year").body("rowsVoided", equalTo(1));
        Donations.read(first).body("voidReason", equalTo("Logged twice"));
        assertDelivered("0");
    }

    @Test
    void imported_gifts_say_which_import_brought_them_and_keep_their_reference() {
        String location =
                GiftFile.of(HEADER + row("12.34", "a")).send().extract().header("Location");
        GiftFile.ended(location).body("state", equalTo("COMPLETED"));
        String id = location.substring(location.lastIndexOf('/') + 1);

        get(Tokens.csrManager(), "/api/donations?import=" + id)
                .body("", hasSize(1))
                .body("[0].importId", equalTo(id))
                .body("[0].reference", equalTo("a"))
                .body("[0].state", equalTo("DELIVERED"))
                .body("[0].recordedBy", equalTo("csr"));
        aDonation().to(partner).with("reference", "a").log().statusCode(409);
    }

    @Test
    void the_rules_of_single_gifts_hold_and_all_that_is_wrong_with_a_row_is_named() {
        GiftFile.of(HEADER + "money,nobody,nothing,2020-11-27,10.005,EUR,DELIVERED,,\nDEVICES," + partner + ","
                        + partner + "-project,2030-01-01,5,XXX,LOST,,\nGOODS,Not A Slug,x,,,,,,\n")
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("rows.bad", equalTo(3))
                .body(
                        "firstErrors.collect{it.line + ' ' + it.column}",
                        equalTo(List.of(
                                "2 amount",
                                "2 partner",
                                "2 project",
                                "3 state",
                                "3 amount",
                                "3 currency",
                                "3 quantity",
                                "3 unit",
                                "4 date",
                                "4 partner")));
    }

    @Test
    void goods_time_and_payments_come_in_with_all_that_they_say() {
        String head = "kind,partner,project,date,amount,currency,quantity,unit,state,reference,payment method,"
                + "payment reference,category,activity,people,employee cost,employee cost currency\n";
        String project = "," + partner + "," + partner + "-project,2020-11-27,";
        String file = head
                + "MONEY" + project + "5.00,EUR,,,DELIVERED,a,bank_transfer,PANDA 117,,,,,\n"
                + "GOODS" + project + ",,40,PIECE,DELIVERED,b,,,COATS,,,,\n"
                + "TIME" + project + ",,1,ROUND,DELIVERED,c,,,,OUTREACH_ROUND,5,412.5,EUR\n";
        String location = GiftFile.of(file).send().extract().header("Location");
        GiftFile.ended(location).body("state", equalTo("COMPLETED")).body("rows.imported", equalTo(3));

        get(Tokens.csrManager(), "/api/donations?partner=" + partner)
                .body("reference", equalTo(List.of("c", "b", "a")))
                .body("[2].payment", equalTo(Map.of("method", "BANK_TRANSFER", "reference", "PANDA 117")))
                .body("[1].category", equalTo("COATS"))
                .body("[0].activity", equalTo("OUTREACH_ROUND"))
                .body("[0].people", equalTo(5));
        String round = get(Tokens.csrManager(), "/api/donations?partner=" + partner)
                .extract()
                .path("[0].id");
        Donations.read(round)
                .body("valuations.basis", equalTo(List.of("COST")))
                .body("valuations[0].amount", equalTo(412.5f));
        assertEquals(List.of("donation.logged", "donation.valued"), actionsOn("donation/" + round));

        GiftFile.of(file + "\n").ended().body("rows.alreadyThere", equalTo(3));
        GiftFile.of(file.replace("412.5", "412.6"))
                .ended()
                .body("firstErrors.line", equalTo(List.of(4)))
                .body("firstErrors[0].reason", containsString("other values"));
        GiftFile.of(file.replace("PANDA", "TIGER")).ended().body("firstErrors.line", equalTo(List.of(2)));
        GiftFile.of(file.replace("COATS", "SHOES")).ended().body("firstErrors.line", equalTo(List.of(3)));
    }

    @Test
    void what_a_kind_cannot_say_is_named_by_its_column() {
        GiftFile.of("kind,partner,project,date,amount,currency,state,Zahlungsreferenz,category,people,Personalkosten\n"
                        + "MONEY," + partner + "," + partner + "-project,2020-11-27,5,EUR,PLEDGED,PANDA,SHOES,2.5,7\n")
                .ended()
                .body(
                        "firstErrors.column.sort()",
                        equalTo(List.of(
                                "Personalkosten",
                                "category",
                                "employeeCostCurrency",
                                "paymentMethod",
                                "paymentMethod",
                                "people")));
    }

    @Test
    void devices_come_in_as_pledges_for_a_file_tells_of_no_wipe() {
        GiftFile.of("kind,partner,project,date,quantity,unit,state\n"
                        + "DEVICES,%1$s,%1$s-project,2020-11-27,5,PIECE,DELIVERED\n".formatted(partner)
                        + "DEVICES,%1$s,%1$s-project,2020-11-27,5,PIECE,PLEDGED\n".formatted(partner))
                .ended()
                .body("state", equalTo("REJECTED"))
                .body("firstErrors.collect{it.line + ' ' + it.column}", equalTo(List.of("2 state")))
                .body("firstErrors[0].reason", containsString("log the gift as PLEDGED"));
    }

    @Test
    void a_partner_manager_imports_for_their_own_partners_only() {
        String other = newPartner();
        String mixed = HEADER + row("1.00", "a") + row("1.00", "b").replace(partner, other);
        String location = GiftFile.by(Tokens.partnerManager(partner), mixed)
                .send()
                .extract()
                .header("Location");

        GiftFile.ended(location)
                .body("firstErrors.line", equalTo(List.of(3)))
                .body("firstErrors[0].reason", equalTo("is not a partner that you act for"));
        get(Tokens.partnerManager(other), location).statusCode(403);
        GiftFile.by(Tokens.partnerManager(partner), HEADER + row("1.00", "a"))
                .ended()
                .body("state", equalTo("COMPLETED"));
    }

    @Test
    void partners_service_is_asked_in_the_importers_name() {
        int before = PartnersStandIn.asked().size();
        GiftFile.of(HEADER + row("1.00", "a")).ended().body("state", equalTo("COMPLETED"));

        assertTrue(PartnersStandIn.asked().size() > before);
        PartnersStandIn.asked().subList(before, PartnersStandIn.asked().size()).forEach(headers -> {
            assertTrue(headers.getFirst("Authorization").startsWith("Bearer "));
            assertTrue(headers.getFirst("traceparent") != null);
        });
    }

    @Test
    void without_partners_service_nothing_is_imported_and_the_import_says_so() {
        PartnersStandIn.awayDuring(() -> GiftFile.of(HEADER + row("1.00", "a"))
                .ended()
                .body("state", equalTo("FAILED"))
                .body("reason", containsString("send the file again")));

        GiftFile.of(HEADER + row("1.00", "a")).ended().body("state", equalTo("COMPLETED"));
    }

    @Test
    void the_same_file_twice_at_once_counts_once() {
        String file = HEADER + (row("1.00", "") + row("2.00", "")).repeat(100);
        List<CompletableFuture<String>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(CompletableFuture.supplyAsync(
                    () -> GiftFile.of(file).send().extract().header("Location")));
        }

        List<String> locations =
                sent.stream().map(CompletableFuture::join).distinct().toList();
        assertEquals(1, locations.size());
        GiftFile.ended(locations.get(0)).body("rows.imported", equalTo(200));
        assertDelivered("300.00");
    }

    /** As the spreadsheet programs of these countries save them, with the amounts of three rows and what they are. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            French Excel            | windows-1252 | ;  | date;montant;devise   | 27/11/2020;1\u00A0234,56;EUR | 30/11/2020;50\u00A0000;EUR | 51234.56
            French Excel, UTF-8     | UTF-8 mark   | ;  | Date;Montant;Devise   | 27/11/2020;"1\u202F234,56";EUR | 30/11/2020;50\u202F000;EUR | 51234.56
            French, space lost      | windows-1252 | ;  | Date;Montant;Devise   | 27/11/2020;1?234,56;EUR  | 30/11/2020;5;EUR       | refused
            Nothing given           | UTF-8        | ;  | Date;Montant;Devise   | 27/11/2020;1;EUR         | 30/11/2020;0,00;EUR    | refused
            German Excel            | windows-1252 | ;  | Datum;Betrag;Währung  | 27.11.2020;1.234,56;EUR  | 02.12.2020;50.000,00;EUR | 51234.56
            German Excel, thousands | windows-1252 | ;  | Datum;Betrag;Währung  | 27.11.2020;1.234,56;EUR  | 02.12.2020;50.000;EUR  | refused
            English Excel           | UTF-8        | ,  | date,amount,currency  | 2020-11-27,"1,234.56",EUR | 2020-11-30,50000.00,EUR | 51234.56
            Decimal comma unquoted  | UTF-8        | ,  | date,amount,currency  | 2020-11-27,1234,56,EUR   | 2020-11-30,50000.00,EUR | refused
            Unicode text            | UTF-16 mark  | \t | date\tamount\tcurrency | 2020-11-27\t1234,5\tEUR  | 2020-11-30\t0.5\tEUR    | 1235.00
            Swiss                   | UTF-8        | ;  | date;amount;currency  | 2020-11-27;1'234.55;EUR  | 2020-11-30;1’000.45;EUR | 2235.00
            Currency in the cell    | UTF-8        | ;  | date;amount;currency  | 2020-11-27;1 234,56 €;EUR | 2020-11-30;5;EUR       | refused
            """)
    void files_of_many_countries_are_read_right_or_refused(
            String name,
            String encoding,
            String separator,
            String headings,
            String first,
            String second,
            String total) {
        String constants = "{\"constants\": {\"kind\": \"MONEY\", \"partner\": \"" + partner + "\", \"project\": \""
                + partner + "-project\", \"state\": \"DELIVERED\"}}";
        String text = (headings + "\r\n" + first + "\r\n" + second + "\r\n").replace("\\t", "\t");
        var ended = GiftFile.of(encoded(text, encoding)).mappedBy(constants).ended();

        if (total.equals("refused")) {
            ended.body("state", equalTo("REJECTED"));
            assertDelivered("0");
        } else {
            ended.body("state", equalTo("COMPLETED")).body("firstErrors", hasSize(0));
            assertDelivered(total);
        }
    }

    private static byte[] encoded(String text, String encoding) {
        String mark = encoding.endsWith(" mark") ? "\uFEFF" : "";
        String charset = encoding.replace(" mark", "").replace("UTF-16", "UTF-16LE");
        return (mark + text).getBytes(Charset.forName(charset));
    }

    private String aThousandGiftsTenOfThemWrong() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1_000; i++) {
            String amount = BigDecimal.valueOf(101 + i * 37L, 2).toPlainString();
            file.append(row(i % 100 == 50 ? "not a number " + amount : amount, "gift-" + i));
        }
        return file.toString();
    }

    private static String sumOfCents(java.util.function.IntPredicate which) {
        long cents = java.util.stream.IntStream.range(0, 1_000)
                .filter(which)
                .mapToLong(i -> 101 + i * 37L)
                .sum();
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private String row(String amount, String reference) {
        return "MONEY," + partner + "," + partner + "-project,2020-11-27," + amount + ",EUR,DELIVERED," + reference
                + ",\n";
    }

    /** What the summary says was delivered to this test's partner. */
    private void assertDelivered(String amount) {
        JsonNode byPartner = summary("from=2020-01-01&to=2020-12-31").get("byPartner");
        BigDecimal delivered = StreamSupport.stream(byPartner.spliterator(), false)
                .filter(group -> group.get("partner").asText().equals(partner))
                .flatMap(group -> StreamSupport.stream(group.get("money").spliterator(), false))
                .map(money -> money.get("delivered").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, new BigDecimal(amount).compareTo(delivered), amount + " but was " + delivered);
    }

    /** Each gift has an entry of its own, for what was logged and for what was voided. */
    private static void assertJournalled(String location, int gifts) {
        String id = location.substring(location.lastIndexOf('/') + 1);
        List<String> actions = new ArrayList<>();
        String page = "/api/donations/journal?limit=200";
        while (page != null) {
            var response = get(Tokens.auditor(), page).statusCode(200);
            List<JsonNode> entries = new ArrayList<>();
            Donations.json(response.extract().asString()).forEach(entries::add);
            entries.stream()
                    .filter(entry -> entry.at("/content/importId").asText().equals(id))
                    .forEach(entry -> actions.add(entry.get("action").asText()));
            String link = response.extract().header("Link");
            page = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(gifts, actions.stream().filter("donation.logged"::equals).count());
        assertEquals(gifts, actions.stream().filter("donation.voided"::equals).count());
    }
}
