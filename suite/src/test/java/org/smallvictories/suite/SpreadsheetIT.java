package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner manager's spreadsheet of a thousand gifts, ten rows of which are wrong, from the dry run to its void. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpreadsheetIT {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADINGS = "Référence;kind;Partenaire;Projet;Date;Montant;Devise;Statut;Libellé";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** By line, as the spreadsheet shows it: what is wrong, in which column. */
    private static final Map<Integer, Wrong> WRONG = new TreeMap<>(Map.of(
            12, new Wrong("Montant", "12.345", good(12).replace(amount(12), "12.345")),
            101, new Wrong("Montant", "-5,00", good(101).replace(amount(101), "-5,00")),
            202, new Wrong("Montant", "dix euros", good(202).replace(amount(202), "dix euros")),
            303, new Wrong("Date", "31/02/2020", good(303).replace("15/12/2020", "31/02/2020")),
            404, new Wrong("Date", "03/04/2020", good(404).replace("15/12/2020", "03/04/2020")),
            505, new Wrong("Projet", "panda-fone", good(505).replace(";panda-phone;", ";panda-fone;")),
            606, new Wrong("Partenaire", "la-cloche", good(606).replace(";wwf;panda-phone;", ";la-cloche;outreach;")),
            707, new Wrong("Devise", "EURO", good(707).replace(";EUR;", ";EURO;")),
            808, new Wrong("Statut", "SENT", good(808).replace(";DELIVERED;", ";SENT;")),
            909, new Wrong("Référence", "INV-0500", good(909).replace("INV-0909", "INV-0500"))));

    private record Wrong(String column, String value, String row) {}

    @Test
    void a_thousand_gifts_with_ten_wrong_rows_are_mended_imported_and_voided_without_a_wrong_cent() {
        BigDecimal before = paidToWwf(Api.impact());
        byte[] wrong = file(line -> WRONG.containsKey(line) ? WRONG.get(line).row() : good(line));

        JsonPath dryRun = ended(send(wrong, "dryRun", true));
        assertThat(dryRun.getString("state")).isEqualTo("REJECTED");
        assertThat(dryRun.getInt("rows.read")).isEqualTo(1000);
        assertThat(dryRun.getInt("rows.bad")).isEqualTo(10);
        assertThat(faults(dryRun.getString("id"))).isEqualTo(expectedFaults());

        JsonPath real = ended(send(wrong, "dryRun", false));
        assertThat(real.getString("state")).as("all or nothing").isEqualTo("REJECTED");
        assertThat(faults(real.getString("id"))).as("a dry run tells the same").isEqualTo(expectedFaults());
        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before);

        byte[] mended = file(SpreadsheetIT::good);
        JsonPath miscounted = ended(send(mended, "declaredTotal", total().add(new BigDecimal("0.01")) + " EUR"));
        assertThat(miscounted.getString("state")).isEqualTo("REJECTED");

        JsonPath imported = ended(as("wwf", mended)
                .queryParam("declaredRows", 1000)
                .queryParam("declaredTotal", total() + " EUR")
                .post("/api/imports")
                .then()
                .statusCode(202));
        assertThat(imported.getString("state")).isEqualTo("COMPLETED");
        assertThat(imported.getInt("rows.imported")).isEqualTo(1000);
        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before.add(total()));
        String whileItCounted = Instant.now().toString();

        as("wwf", mended).post("/api/imports").then().statusCode(200).body("id", equalTo(imported.getString("id")));
        assertThat(paidToWwf(Api.impact())).as("sent twice, counted once").isEqualByComparingTo(before.add(total()));

        Api.post("wwf", "/api/imports/" + imported.getString("id") + "/void", Map.of("reason", "Only tried"))
                .statusCode(200)
                .body("rowsVoided", equalTo(1000));
        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before);
        assertThat(paidToWwf(Api.impactAsOf(whileItCounted))).isEqualByComparingTo(before.add(total()));
        Api.as("auditor")
                .get("/api/donations/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", equalTo(List.of()));
    }

    @Test
    void the_good_rows_alone_are_imported_on_request_and_the_failed_ones_come_back_to_be_mended() {
        BigDecimal before = paidToWwf(Api.impact());
        // references of their own, so that this file meets no other
        byte[] wrong =
                file(line -> (WRONG.containsKey(line) ? WRONG.get(line).row() : good(line)).replace("INV-", "GOOD-"));

        JsonPath good = ended(send(wrong, "mode", "GOOD_ROWS"));
        assertThat(good.getString("state")).isEqualTo("COMPLETED");
        assertThat(good.getInt("rows.imported")).isEqualTo(990);
        BigDecimal failed = WRONG.keySet().stream().map(SpreadsheetIT::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paidToWwf(Api.impact()))
                .isEqualByComparingTo(before.add(total()).subtract(failed));

        String failedRows = Api.as("wwf")
                .get("/api/imports/" + good.getString("id") + "/failed-rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(failedRows.lines()).hasSize(11);
        String mended = mend(failedRows);
        JsonPath rest = ended(send(mended.getBytes(StandardCharsets.UTF_8), "declaredRows", 10));
        assertThat(rest.getString("state")).isEqualTo("COMPLETED");
        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before.add(total()));

        for (JsonPath each : List.of(good, rest)) {
            Api.post("wwf", "/api/imports/" + each.getString("id") + "/void", Map.of("reason", "Only tried"))
                    .statusCode(200);
        }
        assertThat(paidToWwf(Api.impact())).isEqualByComparingTo(before);
    }

    /** The failed rows as they were downloaded, each put right in place; the column with the reason stays. */
    private static String mend(String failedRows) {
        List<String> lines = new ArrayList<>(failedRows.lines().toList());
        List<Integer> wrong = List.copyOf(WRONG.keySet());
        for (int i = 0; i < wrong.size(); i++) {
            String reason = lines.get(i + 1).substring(lines.get(i + 1).lastIndexOf(";"));
            lines.set(i + 1, good(wrong.get(i)).replace("INV-", "GOOD-") + reason);
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> expectedFaults() {
        return WRONG.entrySet().stream()
                .map(wrong -> wrong.getKey() + " " + wrong.getValue().column() + " "
                        + wrong.getValue().value())
                .toList();
    }

    private static List<String> faults(String id) {
        JsonPath errors = Api.as("wwf")
                .get("/api/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .body("find { it.reason.isEmpty() }", nullValue())
                .extract()
                .jsonPath();
        return IntStream.range(0, errors.getList("").size())
                .mapToObj(i -> errors.getInt("[" + i + "].line") + " " + errors.getString("[" + i + "].column") + " "
                        + errors.getString("[" + i + "].value"))
                .toList();
    }

    private static ValidatableResponse send(byte[] file, String option, Object value) {
        return as("wwf", file)
                .queryParam(option, value)
                .post("/api/imports")
                .then()
                .statusCode(202);
    }

    private static RequestSpecification as(String account, byte[] file) {
        return Api.as(account)
                .contentType("multipart/form-data")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "dons.csv", file, "text/csv");
    }

    /** Follows an import to its end, as a person would who reloads its page. */
    private static JsonPath ended(ValidatableResponse received) {
        String location = received.extract().header("Location");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            JsonPath job =
                    Api.as("wwf").get(location).then().statusCode(200).extract().jsonPath();
            if (job.getString("endedAt") != null) {
                return job;
            }
            pause();
        }
        throw new AssertionError(location + " did not end in " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static byte[] file(IntFunction<String> row) {
        StringBuilder file = new StringBuilder(HEADINGS).append("\r\n");
        IntStream.rangeClosed(2, 1001).mapToObj(row).forEach(line -> file.append(line)
                .append("\r\n"));
        return file.toString().getBytes(WINDOWS);
    }

    /** As French Excel saves it: semicolons, decimal commas, days first, Windows-1252. */
    private static String good(int line) {
        return "INV-%04d;MONEY;wwf;panda-phone;15/12/2020;%s;EUR;DELIVERED;Ventes d’accessoires, reçu n° %d"
                .formatted(line, amount(line), line);
    }

    /** {@code 1 203,07}: a narrow thousands space as far as Windows-1252 goes, a comma for the cents. */
    private static String amount(int line) {
        return line % 2 == 0
                ? "%d,%02d".formatted(line, line % 100)
                : "1\u00a0%03d,%02d".formatted(line % 1000, line % 100);
    }

    private static BigDecimal worth(int line) {
        return new BigDecimal(amount(line).replace("\u00a0", "").replace(',', '.'));
    }

    private static BigDecimal total() {
        return IntStream.rangeClosed(2, 1001)
                .mapToObj(line ->
                        new BigDecimal(amount(line).replace("\u00a0", "").replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paidToWwf(ValidatableResponse impact) {
        return impact.extract()
                .path("giving.byPartner.find { it.partner == 'wwf' }.money.find { it.currency == 'EUR' }.delivered");
    }
}
