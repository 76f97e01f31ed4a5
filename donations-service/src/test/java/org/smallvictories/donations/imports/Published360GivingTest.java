package org.smallvictories.donations.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smallvictories.donations.testing.Donations;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Shape;
import org.smallvictories.kit.tabular.TableFormat;
import org.smallvictories.kit.tabular.TableWriter;

/** Real grants as they were published, under the headings of the 360Giving spreadsheet. */
@DonationsTest
class Published360GivingTest {

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

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void published_grants_are_imported_by_a_mapping_with_their_total_intact_and_one_of_nothing_is_named(
            TableFormat format) throws IOException {
        Assumptions.assumeTrue(Files.exists(PUBLISHED), () -> "Skipped: " + PUBLISHED + " is not there");
        String partner = newPartner();
        String mapping =
                """
                {"columns": {"Identifier": "reference", "Description": "description", "Currency": "currency",
                             "Amount Awarded": "amount", "Award Date": "date"},
                 "constants": {"kind": "MONEY", "state": "DELIVERED", "partner": "%s", "project": "%s-project"},
                 "ignoreOthers": true}"""
                        .formatted(partner, partner);

        String location = GiftFile.of(spreadsheet(format))
                .mappedBy(mapping)
                .with("declaredRows", 154)
                .with("declaredTotal", "16589361.49 GBP")
                .with("mode", "GOOD_ROWS")
                .send()
                .statusCode(202)
                .extract()
                .header("Location");
        GiftFile.ended(location)
                .body("state", equalTo("COMPLETED"))
                .body("rows.read", equalTo(154))
                .body("firstErrors.column", equalTo(List.of("Amount Awarded")))
                .body("firstErrors.value", equalTo(List.of("0")))
                .body("rows.imported", equalTo(153));
        assertEquals(new BigDecimal("16589361.49"), delivered(partner));

        GiftFile.voidImport(location, "Only tried").statusCode(200).body("rowsVoided", equalTo(153));
        assertEquals(0, delivered(partner).signum());
    }

    private static BigDecimal delivered(String partner) {
        for (JsonNode group : summary("from=2014-01-01&to=2022-12-31").get("byPartner")) {
            if (group.get("partner").asText().equals(partner)) {
                return group.at("/money/0/delivered").decimalValue();
            }
        }
        return BigDecimal.ZERO;
    }

    private static byte[] spreadsheet(TableFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.of(new Shape(format, null, null, null), file)) {
            table.row(HEADINGS.stream().map(Cell::text).toList());
            for (JsonNode grant : Donations.json(Files.readString(PUBLISHED)).get("grants")) {
                table.row(Stream.of(
                                text(grant, "/id"),
                                text(grant, "/title"),
                                text(grant, "/description"),
                                text(grant, "/currency"),
                                Cell.number(grant.get("amountAwarded").decimalValue()),
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
