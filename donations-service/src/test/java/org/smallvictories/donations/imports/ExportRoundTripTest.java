package org.smallvictories.donations.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.smallvictories.donations.testing.Donations.aDonation;
import static org.smallvictories.donations.testing.Donations.get;
import static org.smallvictories.donations.testing.Donations.newPartner;
import static org.smallvictories.donations.testing.Donations.voidBecause;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.Tokens;

/** What was taken along can be read in again: the columns that are the same are called the same. */
@DonationsTest
class ExportRoundTripTest {

    private final String partner = newPartner();

    @ParameterizedTest
    @CsvSource({"donations.csv,", "donations.xlsx, Gifts"})
    void an_export_is_a_file_that_imports_take(String file, String sheet) {
        aDonation()
                .to(partner)
                .of("1234.50", "EUR")
                .that(State.DELIVERED)
                .with("reference", "INV-1")
                .with("description", "=not a formula")
                .fundedBy(partner + "-cases")
                .with("illustrative", true)
                .logged();
        aDonation().to(partner).of(Kind.GOODS, "18.5", Unit.KG).logged();
        aDonation()
                .to(partner)
                .of(Kind.TIME, "2.25", Unit.HOUR)
                .that(State.ACCEPTED)
                .logged();
        voidBecause(aDonation().to(partner).of("99.00", "EUR").logged(), "Logged twice");

        byte[] export = get(Tokens.csrManager(), "/api/exports/{file}?voided=false&partner=" + partner, file)
                .statusCode(200)
                .extract()
                .asByteArray();
        GiftFile upload = GiftFile.of(export)
                .mappedBy("{\"ignoreOthers\": true}")
                .with("dryRun", true)
                .with("decimals", "POINT")
                .with("declaredRows", 3)
                .with("declaredTotal", "1234.50 EUR")
                .with("declaredTotal", "18.5 KG")
                .with("declaredTotal", "2.25 HOUR");
        (sheet == null ? upload : upload.with("sheet", sheet))
                .ended()
                .body("state", equalTo("COMPLETED"))
                .body("rows.good", equalTo(3))
                .body("rows.alreadyThere", equalTo(1));
    }
}
