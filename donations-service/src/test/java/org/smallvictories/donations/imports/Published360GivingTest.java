package org.smallvictories.donations.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Shape;
import org.smallvictories.kit.tabular.TableFormat;
import org.smallvictories.kit.tabular.TableWriter;

/**
 * Grants in the layout in which they are published, under the headings of the 360Giving spreadsheet: invented ones, and
 * really published ones where these lie beside the checkout.
 */
@DonationsTest
class Published360GivingTest {

    private static final Path INVENTED = Path.of("src", "test", "resources", "360giving", "invented-grants.json");
    private static final Path PUBLISHED = Path.of("..", "..", "shared", "data", "360giving", "sample-154-grants.json");

    private static final List<String> HEADINGS = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Awarded",
            "Award Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Funding Org:Identifier",
            "Funding Org:Name");

    static Stream<Arguments> files() {
        return Stream.of(INVENTED, PUBLISHED)
                .flatMap(file -> Stream.of(TableFormat.values()).map(format -> Arguments.of(file, format)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void published_grants_are_imported_by_a_mapping_with_their_total_intact_and_one_of_nothing_is_named(
            Path file, TableFormat format) throws IOException {
        assumeTrue(Files.exists(file), () -> "Skipped: " + file + " is not there");
        List<JsonNode> grants = grants(file);
        List<JsonNode> ofNothing =
                grants.stream().filter(grant -> amount(grant).signum() == 0).toList();
        BigDecimal total = grants.stream().map(Published360GivingTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        String partner = newPartner();
        String mapping =
                """
                {"columns": {"Identifier": "reference", "Description": "description", "Currency": "currency",
                             "Amount Awarded": "amount", "Award Date": "date"},
                 "constants": {"kind": "MONEY", "state": "DELIVERED", "partner": "%s", "project": "%s-project"},
                 "ignoreOthers": true}"""
                        .formatted(partner, partner);

        String location = GiftFile.of(spreadsheet(grants, format))
                .mappedBy(mapping)
                .with("declaredRows", grants.size())
                .with(
                        "declaredTotal",
                        total.toPlainString() + " "
                                + grants.get(0).get("currency").asText())
                .with("mode", "GOOD_ROWS")
                .send()
                .statusCode(202)
                .extract()
                .header("Location");
        GiftFile.ended(location)
                .body("state", equalTo("COMPLETED"))
                .body("rows.read", equalTo(grants.size()))
                .body(
                        "firstErrors.column",
                        equalTo(ofNothing.stream()
                                .map(grant -> "Amount Awarded")
                                .toList()))
                .body(
                        "firstErrors.value",
                        equalTo(ofNothing.stream().map(grant -> "0").toList()))
                .body("rows.imported", equalTo(grants.size() - ofNothing.size()));
        assertEquals(0, total.compareTo(delivered(partner)), () -> total + " but was " + delivered(partner));

        GiftFile.voidImport(location, "Only tried")
                .statusCode(200)
                .body("rowsVoided", equalTo(grants.size() - ofNothing.size()));
        assertEquals(0, delivered(partner).signum());
    }

    private static List<JsonNode> grants(Path file) throws IOException {
        List<JsonNode> grants = new ArrayList<>();
        Donations.json(Files.readString(file)).get("grants").forEach(grants::add);
        return grants;
    }

    @Test
    void the_published_grants_are_the_154_that_add_up_to_16589361_49_pounds() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), () -> "Skipped: " + PUBLISHED + " is not there");

        List<JsonNode> grants = grants(PUBLISHED);
        assertEquals(154, grants.size());
        assertEquals(
                new BigDecimal("16589361.49"),
                grants.stream().map(Published360GivingTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal amount(JsonNode grant) {
        return grant.get("amountAwarded").decimalValue();
    }

    private static BigDecimal delivered(String partner) {
        for (JsonNode group : summary("from=2014-01-01&to=2022-12-31").get("byPartner")) {
            if (group.get("partner").asText().equals(partner)) {
                return group.at("/money/0/delivered").decimalValue();
            }
        }
        return BigDecimal.ZERO;
    }

    private static byte[] spreadsheet(List<JsonNode> grants, TableFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.of(new Shape(format, null, null, null), file)) {
            table.row(HEADINGS.stream().map(Cell::text).toList());
            for (JsonNode grant : grants) {
                table.row(Stream.of(
                                text(grant, "/id"),
                                text(grant, "/title"),
                                text(grant, "/description"),
                                text(grant, "/currency"),
                                Cell.number(amount(grant)),
                                text(grant, "/awardDate"),
                                text(grant, "/recipientOrganization/0/id"),
                                text(grant, "/recipientOrganization/0/name"),
                                text(grant, "/fundingOrganization/0/id"),
                                text(grant, "/fundingOrganization/0/name"))
                        .toList());
            }
        }
        return file.toByteArray();
    }

    private static Cell text(JsonNode grant, String path) {
        return Cell.text(grant.at(path).asText());
    }
}
