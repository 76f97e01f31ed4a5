package org.smallvictories.donations.exports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.deliver;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.json;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.voidBecause;
import static org.smallvictories.donations.testing.Posts.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.Currencies;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.PartnersStandIn;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.testing.Tokens;

/** Packages of grants, each checked against the schemas of the 360Giving Data Standard where these lie beside the checkout. */
@DonationsTest
class GrantExportTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "data", "360giving");
    private static final Path GRANT = PUBLISHED.resolve("360-giving-schema.json");
    private static final Path PACKAGE = PUBLISHED.resolve("360-giving-package-schema.json");

    private final String partner = newPartner();

    @Test
    void money_is_a_grant_of_its_amount() {
        String id = aDonation()
                .to(partner)
                .of("125000.00", "EUR")
                .on("2020-12-15")
                .fundedBy(partner + "-cases")
                .with("description", "Thanks to Ada Lovelace")
                .logged();
        deliver(id, "2020-12-18");

        JsonNode document = grants("partner=" + partner);
        JsonNode grant = document.at("/grants/0");
        String modified = grant.get("dateModified").asText();
        assertEquals(
                json(
                        """
                        {"id": "360G-example-%1$s",
                         "title": "Money for Partner %2$s",
                         "description": "Money for the project Project %2$s-project of Partner %2$s.",
                         "currency": "EUR", "amountAwarded": 125000.00, "amountDisbursed": 125000.00,
                         "awardDate": "2020-12-15",
                         "recipientOrganization": [{"id": "360G-example-ORG:%2$s", "name": "Partner %2$s"}],
                         "fundingOrganization": [{"id": "FR-RCS-123456782", "name": "Example Marketplace"}],
                         "grantProgramme": [{"code": "project:%2$s-project", "title": "Project %2$s-project"},
                                            {"code": "campaign:%2$s-cases", "title": "%2$s-cases"}],
                         "classifications": [
                           {"vocabulary": "small-victories:kind", "code": "MONEY", "title": "Money"},
                           {"vocabulary": "small-victories:valuation-basis", "code": "AMOUNT",
                            "title": "The amount of money"},
                           {"vocabulary": "small-victories:state", "code": "DELIVERED",
                            "title": "How far the gift has come"}],
                         "dateModified": "%3$s"}"""
                                .formatted(id, partner, modified)),
                grant);
        assertFalse(document.toString().contains("Lovelace"));
    }

    @Test
    void a_gift_in_kind_is_a_grant_of_its_cost_else_of_its_market_value_and_says_so() {
        String atCost = devices("12");
        value(atCost, "MARKET", "2000.00", "EUR").statusCode(201);
        value(atCost, "COST", "1380.00", "EUR").statusCode(201);
        String atMarket = devices("3");
        value(atMarket, "MARKET", "500.00", "GBP").statusCode(201);
        value(atMarket, "SOCIAL", "9000.00", "EUR").statusCode(201);

        JsonNode document = grants("partner=" + partner);
        assertEquals(List.of("1380.00 EUR", "500.00 GBP"), amounts(document));
        assertEquals(List.of("COST", "MARKET"), codes(document, "small-victories:valuation-basis"));
        assertEquals(List.of("DEVICES", "DEVICES"), codes(document, "small-victories:kind"));
        assertEquals(
                "Devices (12 PIECE) for Partner " + partner,
                document.at("/grants/0/title").asText());
        assertEquals("0.00", document.at("/grants/0/amountDisbursed").asText());
    }

    @Test
    void what_cannot_be_a_grant_is_listed_apart_with_the_reason() {
        aDonation().to(partner).of("1.00", "EUR").logged();
        String notValued = devices("7");
        aDonation().to(partner).of("10.00", "SLE").logged();

        JsonNode document = grants("partner=" + partner);
        assertEquals(1, document.get("grants").size());
        assertEquals(
                List.of("NOT_VALUED", "CURRENCY_NOT_IN_CODELIST"),
                document.get("notGrants").findValuesAsText("reason"));
        assertEquals("360G-example-" + notValued, document.at("/notGrants/0/id").asText());
        assertTrue(document.get("description").asText().startsWith("1 grants"));
        assertTrue(document.get("description").asText().contains("2 gifts that cannot be told as grants"));
    }

    @Test
    void invented_gifts_say_so_and_voided_ones_are_left_out() {
        voidBecause(aDonation().to(partner).of("99.00", "EUR").logged(), "Logged twice");
        aDonation().to(partner).of("1.00", "EUR").with("illustrative", true).logged();

        JsonNode document = grants("partner=" + partner);
        assertEquals(List.of("1.00 EUR"), amounts(document));
        assertEquals(List.of("true"), codes(document, "small-victories:illustrative"));
        assertTrue(document.at("/grants/0/title").asText().startsWith("Illustrative: "));
        assertTrue(document.get("description").asText().contains("1 of the grants are invented"));
        assertEquals(0, document.get("notGrants").size());
    }

    @Test
    void the_package_says_who_publishes_it_and_under_which_licence() {
        aDonation().to(partner).logged();

        JsonNode document = grants("partner=" + partner);
        assertEquals("1.4", document.get("version").asText());
        assertEquals("Example Marketplace", document.at("/publisher/name").asText());
        assertEquals("FR-RCS-123456782", document.at("/publisher/identifier").asText());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                document.get("license").asText());
    }

    @Test
    void a_package_needs_a_grant() {
        devices("7");

        get(Tokens.csrManager(), "/api/exports/360giving.json?partner=" + partner)
                .statusCode(404)
                .body("detail", containsString("cost or market value"));
    }

    @Test
    void names_that_were_asked_before_do_while_partners_service_is_away() {
        aDonation().to(partner).logged();

        PartnersStandIn.awayDuring(() -> get(Tokens.csrManager(), "/api/exports/360giving.json?partner=" + partner)
                .statusCode(200)
                .body("grants[0].recipientOrganization[0].name", equalTo("Partner " + partner)));
    }

    @Test
    void without_a_funder_there_is_no_package_and_the_settings_are_named() {
        Problem refused = assertThrows(Problem.class, () -> Funder.of(new NotConfigured()));

        assertEquals(409, refused.type().status());
        assertTrue(refused.getMessage().contains("GRANTS_FUNDER_ID"));
    }

    @Test
    void the_codelist_lacks_no_other_currency() throws IOException {
        assumePublished();
        JsonNode schema = json(Files.readString(GRANT));
        Set<String> known = new TreeSet<>();
        schema.at("/$defs/currency/enum").forEach(code -> known.add(code.asText()));

        Set<String> missing = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> Currencies.decimals(code).isPresent() && !known.contains(code))
                .collect(Collectors.toSet());
        missing.removeAll(GrantPackages.NOT_IN_CODELIST);
        assertEquals(Set.of(), missing);
    }

    @Test
    void a_package_of_all_kinds_of_gifts_validates_against_the_published_schema() {
        assumePublished();
        aDonation().to(partner).of("1.00", "EUR").with("illustrative", true).logged();
        value(devices("12"), "COST", "1380.00", "EUR").statusCode(201);
        devices("7");

        JsonNode document = grants("partner=" + partner);
        assertEquals(2, document.get("grants").size());
        assertEquals(Set.of(), faults(document));
    }

    @Test
    void the_schema_refuses_what_is_no_package() {
        assumePublished();
        assertFalse(faults(json("{\"version\": \"1.4\", \"grants\": [{\"id\": \"360G-example-1\"}]}"))
                .isEmpty());
        assertFalse(faults(json("{\"version\": \"1.4\", \"grants\": []}")).isEmpty());
    }

    private String devices(String count) {
        return aDonation().to(partner).of(Kind.DEVICES, count, Unit.PIECE).logged();
    }

    private static JsonNode grants(String query) {
        JsonNode document = json(get(Tokens.auditor(), "/api/exports/360giving.json?" + query)
                .statusCode(200)
                .extract()
                .asString());
        if (Files.exists(PACKAGE)) {
            assertEquals(Set.of(), faults(document));
        }
        return document;
    }

    private static void assumePublished() {
        assumeTrue(Files.exists(PACKAGE), () -> "Skipped: " + PACKAGE + " is not there");
    }

    private static Set<ValidationMessage> faults(JsonNode document) {
        return schema().validate(document);
    }

    /** The package's schema names the grant's by its address of 1.4.2, which says of itself to be 1.4.3. */
    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(JsonMetaSchema.builder(
                                        "http://json-schema.org/draft/2020-12/schema", JsonMetaSchema.getV202012())
                                .build())
                        .schemaMappers(mappers -> mappers.mappings(
                                address -> address.endsWith("/360-giving-schema.json"),
                                address -> GRANT.toUri().toString())))
                .getSchema(
                        SchemaLocation.of(PACKAGE.toUri().toString()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static List<String> amounts(JsonNode document) {
        return StreamSupport.stream(document.get("grants").spliterator(), false)
                .map(grant -> grant.get("amountAwarded").asText() + " "
                        + grant.get("currency").asText())
                .toList();
    }

    private static List<String> codes(JsonNode document, String vocabulary) {
        List<String> codes = new ArrayList<>();
        document.get("grants").forEach(grant -> grant.get("classifications").forEach(classification -> {
            if (classification.get("vocabulary").asText().equals(vocabulary)) {
                codes.add(classification.get("code").asText());
            }
        }));
        return codes;
    }

    private static class NotConfigured implements GrantsConfig {

        @Override
        public Optional<String> prefix() {
            return Optional.of("example");
        }

        @Override
        public Optional<String> funderId() {
            return Optional.empty();
        }

        @Override
        public Optional<String> funderName() {
            return Optional.of("Example Marketplace");
        }

        @Override
        public Optional<String> license() {
            return Optional.empty();
        }
    }
}
