package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo year is public, in three languages, and its proof holds against the offline verifier. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VictoriesIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Our small victories of 2020      | 125,000 EUR for the people of Pejarakan     | illustrative",
                "fr | Nos petites victoires de 2020    | 125 000 EUR pour les habitants de Pejarakan | valeur d’exemple",
                "de | Unsere kleinen Siege 2020        | 125.000 EUR für die Menschen von Pejarakan  | Beispielwert",
            })
    void the_year_is_told_to_everybody(String language, String heading, String gift, String mark) {
        Api.anonymous()
                .header("Accept-Language", language)
                .get("/victories/2020")
                .then()
                .statusCode(200)
                .body("html.@lang", equalTo(language))
                .body(containsString("<h1>" + heading + "</h1>"))
                .body(containsString(gift))
                .body(containsString(mark))
                .body(containsString("29" + (language.equals("en") ? "." : ",") + "305365"));
    }

    @Test
    void every_figure_is_proven_by_the_offline_verifier() throws Exception {
        Path keys = Files.writeString(folder.resolve("keys.txt"), keys());
        Path proof = Files.write(folder.resolve("proof.json"), bytes("/victories/2020/proof.json?version=1"));
        Path published =
                Files.write(folder.resolve("published.json"), bytes("/victories/2020/published.json?version=1"));

        assertThat(verify(keys, proof, published)).startsWith("OK: ").contains("of 3 journals");
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        for (String service : List.of("partners", "donations", "emissions")) {
            keys.append(Api.anonymous()
                    .get("/api/" + service + "/checkpoint/keys")
                    .asString()
                    .strip());
            keys.append('\n');
        }
        return keys.toString();
    }

    private String verify(Path keys, Path proof, Path published) throws IOException, InterruptedException {
        Path out = folder.resolve("said");
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        verifier().toString(),
                        "publication",
                        "--key",
                        keys.toString(),
                        proof.toString(),
                        published.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(verifier.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }

    private static Path verifier() throws IOException {
        try (Stream<Path> jars = Files.list(LocalSuite.checkout().resolve("service-kit/target"))) {
            return jars.filter(jar -> jar.toString().endsWith("-verifier.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void a_published_page_comes_out_the_same_after_other_data_and_a_restart() {
        byte[] page = bytes("/victories/2020?lang=de&version=1");
        byte[] card = bytes("/victories/2020/card.png?lang=de&version=1");
        String gift = Api.post(
                        "wwf",
                        "/api/donations",
                        """
                        {"kind": "MONEY", "partner": "wwf", "project": "panda-phone", "date": "2020-12-30", "amount": 1.00,
                         "currency": "EUR", "state": "DELIVERED", "description": "Found later"}""")
                .statusCode(201)
                .extract()
                .path("id");

        LocalSuite.restart();

        assertThat(bytes("/victories/2020?lang=de&version=1")).isEqualTo(page);
        assertThat(bytes("/victories/2020/card.png?lang=de&version=1")).isEqualTo(card);
        Api.post("wwf", "/api/donations/" + gift + "/void", "{\"reason\": \"Only to change the year.\"}")
                .statusCode(200);
    }

    private static byte[] bytes(String path) {
        Response response = Api.anonymous().get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.asByteArray();
    }
}
