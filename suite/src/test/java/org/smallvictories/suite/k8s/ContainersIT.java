package org.smallvictories.suite.k8s;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.smallvictories.suite.DemoYearAt;

/**
 * The images just built, as the local overlay runs them. Needs podman, root, and the images of {@code mvn -Pimages}; where
 * these are missing it is skipped, unless {@code CONTAINERS=required}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ContainersIT {

    private static final List<String> SERVICES =
            List.of("partners-service", "donations-service", "emissions-service", "gateway");
    private static final String FIRST_PASSWORD = "small-victories";
    private static final int DOUBLED = 24;
    private static final int SALES = 300;

    private static PlayedCluster cluster;
    private static People people;

    @BeforeAll
    static void play() throws Exception {
        boolean required = "required".equals(System.getenv("CONTAINERS"));
        assumeTrue(
                required || canPlay(),
                "Containers are not tried: it takes root, podman and the images (.ci/install-podman, mvn -Pimages).");
        cluster = new PlayedCluster();
        cluster.start();
        people = new People(cluster.gateway());
        people.welcome(FIRST_PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void pods_are_confined_as_the_manifests_say() {
        for (String service : SERVICES) {
            PlayedPod pod = cluster.pods(service).get(0);
            JsonNode played = pod.inspect();
            Container container = pod.container();
            assertThat(played.at("/Config/User").textValue()).isEqualTo("10001:10001");
            assertThat(played.at("/HostConfig/ReadonlyRootfs").booleanValue()).isTrue();
            assertThat(played.at("/EffectiveCaps").size()).isZero();
            assertThat(played.at("/HostConfig/SecurityOpt").toString()).contains("no-new-privileges");
            assertThat(played.at("/HostConfig/Memory").decimalValue())
                    .isEqualByComparingTo(
                            container.getResources().getLimits().get("memory").getNumericalAmount());
            assertThat(cluster.workload(service)
                            .pod()
                            .getInitContainers()
                            .get(0)
                            .getImage())
                    .isEqualTo(container.getImage());
        }
    }

    @Test
    @Order(2)
    void the_main_job_is_done_in_containers() throws Exception {
        DemoYearAt.load(cluster.gateway(), System.out);
        BigDecimal before = deliveredToWwf();

        String gift = people.once("wwf")
                .body(example())
                .post("/api/donations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(deliveredToWwf()).isEqualByComparingTo(before.add(new BigDecimal("250.00")));

        people.once("wwf")
                .body(Map.of("reason", "Logged twice"))
                .post(gift + "/void")
                .then()
                .statusCode(200);
        assertThat(deliveredToWwf()).isEqualByComparingTo(before);
        people.as("wwf").get("/api/donations?partner=pur-projet").then().statusCode(403);
    }

    /** From here on there are two pods of each service behind one name, on a schema that knows more than they do. */
    @Test
    @Order(3)
    void a_gift_sent_to_several_pods_at_once_counts_once() throws Exception {
        migrateFurther();
        cluster.addOneMoreOf(SERVICES);
        BigDecimal before = deliveredToWwf();
        String gift = example();
        Set<String> answers = atOnce(
                        DOUBLED,
                        number -> untilAnswered(() -> people.as("wwf")
                                .header("Idempotency-Key", "the same gift")
                                .body(gift)
                                .post("/api/donations")))
                .map(answer -> answer.statusCode() + " " + answer.header("Location"))
                .collect(Collectors.toSet());
        assertThat(answers).singleElement().asString().startsWith("201 /api/donations/");
        assertThat(deliveredToWwf()).isEqualByComparingTo(before.add(new BigDecimal("250.00")));
    }

    @Test
    @Order(4)
    void sales_delivered_to_several_pods_accrue_once() throws Exception {
        long before = unitsSold();
        atOnce(SALES, number -> people.once("csr")
                        .body(Map.of("sale", "SALE-" + number / 2, "date", "2020-11-27", "units", 2))
                        .post("/api/campaigns/panda-phone/accruals"))
                .forEach(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(unitsSold() - before).isEqualTo(SALES / 2 * 2);
    }

    @Test
    @Order(5)
    void a_file_is_imported_once_whichever_pod_is_asked() {
        String header = "kind,partner,project,date,amount,currency,state,description,reference\n";
        String file = IntStream.range(0, 500)
                .mapToObj(row -> "MONEY,wwf,panda-phone,2020-12-01,1.00,EUR,DELIVERED,Imported,ROW-" + row)
                .collect(Collectors.joining("\n", header, "\n"));
        String first = upload(file).then().statusCode(202).extract().header("Location");
        JsonPath ended = await().atMost(60, SECONDS)
                .pollInterval(200, MILLISECONDS)
                .until(() -> people.as("csr").get(first).jsonPath(), job -> job.get("endedAt") != null);
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("COMPLETED");
        assertThat(ended.getInt("rows.imported")).isEqualTo(500);
        assertThat(upload(file).header("Location")).isEqualTo(first);
    }

    @Test
    @Order(6)
    void all_pods_seal_one_journal_with_one_key() throws Exception {
        String keys = people.anonymous().get("/api/donations/checkpoint/keys").asString();
        assertThat(keys.strip().lines()).hasSize(1);
        await().atMost(60, SECONDS).pollInterval(1, SECONDS).untilAsserted(() -> assertThat(verified(keys))
                .matches("(?s)OK: .* 0 more wait to be sealed.*"));
    }

    @Test
    @Order(7)
    void alerts_and_dashboard_ask_for_metrics_that_are_there() throws Exception {
        String emitted = Stream.of("gateway", "donations-service")
                .map(service -> cluster.pods(service).get(0).get("/q/metrics"))
                .collect(Collectors.joining());
        assertThat(Monitoring.metrics())
                .as("besides up, which is Prometheus' own")
                .allSatisfy(metric -> assertThat(emitted).containsPattern("(?m)^" + metric + "[ {]"));
    }

    @Test
    @Order(8)
    void no_request_fails_while_one_pod_after_another_is_replaced() throws Exception {
        List<PlayedPod.Stop> stops = new ArrayList<>();
        BigDecimal before = deliveredToWwf();
        Load load = new Load(cluster.gateway(), people.token("csr"), example());
        try (load) {
            for (String service : SERVICES) {
                PlayedPod former = cluster.pods(service).get(0);
                cluster.add(cluster.workload(service));
                stops.add(cluster.stop(former));
            }
        }
        System.out.printf(
                "Rolling restart: %d requests, %d failed; %s%n",
                load.requests(), load.failures().size(), stops);
        assertThat(load.failures()).isEmpty();
        assertThat(load.requests()).isGreaterThan(1000);
        assertThat(stops).allMatch(PlayedPod.Stop::wasOrderly);
        assertThat(deliveredToWwf())
                .as("what was acknowledged, and nothing else, is there")
                .isEqualByComparingTo(before.add(new BigDecimal("250.00").multiply(BigDecimal.valueOf(load.writes()))));
    }

    @Test
    @Order(9)
    void a_backup_brings_back_what_was_there_and_nothing_else() throws Exception {
        BigDecimal before = deliveredToWwf();
        Path backup = Files.createTempDirectory("backup").resolve("today");
        beside("back-up", backup);
        people.once("wwf").body(example()).post("/api/donations").then().statusCode(201);

        SERVICES.forEach(cluster::kill);
        beside("restore", backup);
        cluster.addOneMoreOf(SERVICES);

        assertThat(deliveredToWwf()).isEqualByComparingTo(before);
        String keys = people.anonymous().get("/api/donations/checkpoint/keys").asString();
        assertThat(verified(keys)).startsWith("OK: ");
        people.once("wwf").body(example()).post("/api/donations").then().statusCode(201);
        assertThat(deliveredToWwf()).isEqualByComparingTo(before.add(new BigDecimal("250.00")));
    }

    /** As a later version would have, so that pods of this one start on its schema. */
    private static void migrateFurther() {
        String database = cluster.pods("postgresql").get(0).containerName();
        for (String service : List.of("partners", "donations", "emissions", "gateway")) {
            Command.output(
                    List.of("podman", "exec", "--interactive", database, "psql", "--username=postgres", service),
                    """
                    \\set ON_ERROR_STOP on
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                       installed_by, execution_time, success)
                    SELECT max(installed_rank) + number, (ARRAY['0.999', '999'])[number], 'of a later version', 'SQL',
                           'later.sql', 0, 'later', 0, true
                    FROM flyway_schema_history, generate_series(1, 2) AS number GROUP BY number;
                    """,
                    Map.of());
        }
    }

    /** Runs a script of the local overlay beside the PostgreSQL that is played here. */
    private static void beside(String script, Path folder) {
        String database = cluster.pods("postgresql").get(0).containerName();
        Command.output(
                List.of(
                        "bash",
                        Rendered.REPOSITORY
                                .resolve("k8s/overlays/local")
                                .resolve(script)
                                .toString(),
                        folder.toString()),
                "",
                Map.of("DATABASE_POD_EXEC", "podman exec --interactive " + database));
    }

    /** A key says that it is one attempt: while the first is at work, or a part is away, it is sent again. */
    private static Response untilAnswered(Supplier<Response> attempt) {
        return await().atMost(60, SECONDS)
                .pollInterval(200, MILLISECONDS)
                .until(attempt::get, answer -> answer.statusCode() != 409 && answer.statusCode() != 503);
    }

    private static boolean canPlay() {
        return "root".equals(System.getProperty("user.name"))
                && SERVICES.stream().allMatch(service -> Command.tried(
                                "podman", "image", "exists", "localhost/small-victories/" + service + ":1.0.0")
                        .isPresent());
    }

    /** From a report that lacks nothing: on a busy machine a part may be late, and the report says so. */
    private static BigDecimal deliveredToWwf() {
        return await().atMost(60, SECONDS)
                .until(ContainersIT::impact, impact -> impact.getBoolean("complete"))
                .get("giving.byPartner.find { it.partner == 'wwf' }.money.find { it.currency == 'EUR' }.delivered");
    }

    private static JsonPath impact() {
        return people.as("leadership")
                .queryParams("from", "2020-01-01", "to", "2020-12-31")
                .get("/api/impact")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long unitsSold() {
        return people.as("csr").get("/api/campaigns/panda-phone").jsonPath().getLong("balance.unitsSold");
    }

    private static Response upload(String file) {
        return people.once("csr")
                .contentType("multipart/form-data")
                .multiPart("file", "gifts.csv", file.getBytes())
                .post("/api/imports");
    }

    /** What the offline verifier says of the journal of gifts. */
    private static String verified(String keys) throws Exception {
        Path folder = Files.createTempDirectory("verifier");
        Path journal = folder.resolve("export.ndjson");
        Files.write(
                journal,
                people.as("auditor").get("/api/donations/journal/export").asByteArray());
        Path key = Files.writeString(folder.resolve("keys.txt"), keys);
        String jar = Rendered.REPOSITORY
                .resolve("service-kit/target/service-kit-1.0.0-SNAPSHOT-verifier.jar")
                .toString();
        return Command.output("java", "-jar", jar, "export", "--key", key.toString(), journal.toString());
    }

    /** The gift that the OpenAPI document offers to be logged as it stands. */
    private static String example() {
        Map<String, Object> gift = people.anonymous()
                .get("/openapi/donations")
                .path("paths.'/api/donations'.post.requestBody.content.'application/json'.examples.money.value");
        try {
            return new ObjectMapper().writeValueAsString(gift);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Response> atOnce(int number, IntFunction<Response> send) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Response>> requests = IntStream.range(0, number)
                    .<Callable<Response>>mapToObj(request -> () -> send.apply(request))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers.stream();
        } finally {
            callers.shutdown();
        }
    }
}
