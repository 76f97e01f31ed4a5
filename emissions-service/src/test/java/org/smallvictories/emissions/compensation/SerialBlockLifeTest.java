package org.smallvictories.emissions.compensation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.emissions.Api.aBlock;
import static org.smallvictories.emissions.Api.aQuote;
import static org.smallvictories.emissions.Api.aRetirement;
import static org.smallvictories.emissions.Api.created;
import static org.smallvictories.emissions.Api.get;
import static org.smallvictories.emissions.Api.orderedCredits;
import static org.smallvictories.emissions.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SerialBlockLifeTest {

    private static final Map<String, Object> INVALIDATION =
            Map.of("reason", "Over-credited", "date", "2021-03-01", "notice", "Notice 17");

    @Inject
    DataSource service;

    @Test
    void a_retirement_may_be_of_several_blocks() {
        String id = orderedCredits(5);

        retire(id, aRetirement("several", 1, 1, "blocks", List.of(aBlock("several", 8, 9), aBlock("several", 1, 3))))
                .statusCode(200)
                .body("retiredKg", equalTo(5000))
                .body("retirement.blocks.serialFrom", contains(1, 8))
                .body("retirement.blocks.serialTo", contains(3, 9));
    }

    @Test
    void blocks_of_one_retirement_may_not_overlap_each_other() {
        String id = orderedCredits(6);

        retire(id, aRetirement("own", 1, 1, "blocks", List.of(aBlock("own", 1, 3), aBlock("own", 3, 5))))
                .statusCode(409);
        get("/api/compensations/" + id).body("state", equalTo("PLACED")).body("retirement", nullValue());
    }

    @Test
    void serials_are_told_apart_by_their_series_and_by_nothing_else_of_how_they_are_written() {
        retire(orderedCredits(3), series("GS1-1-KE-7281", 10, 12)).statusCode(200);

        retire(orderedCredits(3), series("GS1-1-KE-7282", 10, 12)).statusCode(200);
        retire(orderedCredits(3), series("gs1 1 ke 7281 ", 12, 14)).statusCode(409);
        retire(orderedCredits(3), aRetirement("series", 12, 14)).statusCode(409);
        retire(orderedCredits(3), series(" - ", 8, 10)).statusCode(409);
        retire(orderedCredits(3), aRetirement("series", 100, 102)).statusCode(200);
        retire(orderedCredits(3), series("GS1-1-KE-9999", 101, 103)).statusCode(409);
    }

    @Test
    void serials_are_numbers_and_9_to_10_are_two_of_them() {
        retire(orderedCredits(2), aRetirement("numbers", 9, 10)).statusCode(200);

        retire(orderedCredits(1), aRetirement("numbers", 10, 10)).statusCode(409);
        retire(orderedCredits(91), aRetirement("numbers", 10, 100)).statusCode(409);
        retire(orderedCredits(90), aRetirement("numbers", 11, 100)).statusCode(200);
    }

    @Test
    void an_invalidation_reopens_the_gap_and_the_credits_are_gone() {
        String id = orderedCredits(10);
        String block = retired(id, "invalid", 1, 10);
        String bad = split(id, block, part(1, 4), part(5, 10))
                .statusCode(200)
                .body("retiredKg", equalTo(10000))
                .body("retirement.blocks.serialTo", contains(4, 10))
                .extract()
                .path("retirement.blocks[0].id");

        invalidate(id, bad)
                .statusCode(200)
                .body("state", equalTo("RETIRED"))
                .body("retiredKg", equalTo(6000))
                .body("invalidatedKg", equalTo(4000))
                .body("retirement.blocks[0].invalidation.reason", equalTo("Over-credited"))
                .body("retirement.blocks[0].invalidation.date", equalTo("2021-03-01"))
                .body("retirement.blocks[0].invalidation.notice", equalTo("Notice 17"))
                .body("retirement.blocks[0].invalidation.recordedAt", notNullValue())
                .body("retirement.blocks[1].invalidation", nullValue());

        retire(orderedCredits(1), aRetirement("invalid", 2, 2)).statusCode(409);
        invalidate(id, bad).statusCode(409);
        split(id, bad, part(1, 1), part(2, 4)).statusCode(409);
        invalidate(id, block).statusCode(409);
    }

    @Test
    void a_void_frees_serials_but_not_those_that_were_invalidated() {
        String id = orderedCredits(10);
        String block = retired(id, "void", 1, 10);
        String bad = split(id, block, part(1, 4), part(5, 10)).extract().path("retirement.blocks[0].id");
        invalidate(id, bad).statusCode(200);

        post("/api/compensations/" + id + "/void", Map.of("reason", "Not ours")).statusCode(200);

        retire(orderedCredits(1), aRetirement("void", 4, 4)).statusCode(409);
        retire(orderedCredits(6), aRetirement("void", 5, 10)).statusCode(200);
        invalidate(id, bad).statusCode(409);
    }

    @Test
    void a_part_is_split_again_and_its_serials_stay_taken() {
        String id = orderedCredits(10);
        String part = split(id, retired(id, "again", 1, 10), part(1, 5), part(6, 10))
                .extract()
                .path("retirement.blocks[1].id");
        split(id, part, part(9, 10), part(6, 6), part(7, 8))
                .statusCode(200)
                .body("retirement.blocks.serialFrom", contains(1, 6, 7, 9))
                .body("retiredKg", equalTo(10000));

        split(id, part, part(6, 7), part(8, 10)).statusCode(409);
        for (int serial = 1; serial <= 10; serial++) {
            retire(orderedCredits(1), aRetirement("again", serial, serial)).statusCode(409);
        }
    }

    @Test
    void what_is_no_exact_split_is_refused_and_changes_nothing() {
        String id = orderedCredits(10);
        String block = retired(id, "inexact", 1, 10);

        refused(split(id, block, part(1, 5), part(5, 10)), "5 to 10 begins where 6 is due");
        refused(split(id, block, part(1, 4), part(6, 10)), "6 to 10 begins where 5 is due");
        refused(split(id, block, part(1, 5), part(6, 9)), "end at 9; the block ends at 10");
        refused(split(id, block, part(1, 10)), "must be two at least");
        refused(split(id, block, part(1, 5), part(7, 6), part(6, 10)), "7 to 6 ends before it begins");

        split(id, UUID.randomUUID().toString(), part(1, 5), part(6, 10)).statusCode(404);
        get("/api/compensations/" + id).body("retirement.blocks.id", contains(block));
    }

    @Test
    void an_invalidation_lies_in_the_past_and_has_a_reason() {
        String id = orderedCredits(1);
        String block = retired(id, "past", 1, 1);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

        post(path(id, block, "invalidation"), Map.of("reason", "x", "date", tomorrow))
                .statusCode(422)
                .body("errors.field", contains("date"));
        post(path(id, block, "invalidation"), Map.of())
                .statusCode(422)
                .body("errors.field", contains("date", "reason"));
    }

    @Test
    void the_database_refuses_a_split_that_is_not_exact_and_serials_without_an_order() throws SQLException {
        String id = orderedCredits(10);
        String block = retired(id, "guard", 1, 10);

        assertRefused("23514", markedAsSplit(block));
        assertRefused(
                "23514",
                markedAsSplit(block),
                // As many serials as before, but not the same.
                splitInto(block, "(1, 4), (6, 11)"));
        assertRefused("23514", markedAsSplit(block), splitInto(block, "(1, 4), (5, 9)"));
        assertRefused("23514", splitInto(block, "(11, 12)"));
        assertRefused("23001", "UPDATE serial_block SET voided_at = now() WHERE id = '" + block + "'");
        String quoted = created("/api/compensations", aQuote("kind", "CREDITS", "kg", 1000));
        assertRefused(
                "23001",
                """
                INSERT INTO serial_block (id, compensation, registry, credit_project, vintage, serial_from, serial_to,
                    retired_at, retired_by, recorded_at)
                VALUES (gen_random_uuid(), '%s', 'r', 'p', 2000, 1, 1, now(), 'x', now())"""
                        .formatted(quoted));
    }

    private static String markedAsSplit(String block) {
        return "UPDATE serial_block SET split_at = now(), split_by = 'x' WHERE id = '" + block + "'";
    }

    private static String splitInto(String block, String parts) {
        return """
                INSERT INTO serial_block (id, compensation, parent, registry, credit_project, vintage, serial_from,
                    serial_to, retired_at, retired_by, recorded_at)
                SELECT gen_random_uuid(), compensation, id, registry, credit_project, vintage, part.a, part.b,
                    retired_at, retired_by, now()
                FROM serial_block, (VALUES %s) part (a, b) WHERE id = '%s'"""
                .formatted(parts, block);
    }

    private void assertRefused(String state, String... statements) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            SQLException refusal = assertThrows(SQLException.class, () -> {
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
                connection.commit();
            });
            connection.rollback();
            assertEquals(state, refusal.getSQLState(), refusal.getMessage());
        }
    }

    private static Map<String, Object> series(String prefix, long from, long to) {
        return aRetirement("series", from, to, "blocks", List.of(aBlock("series", from, to, "serialPrefix", prefix)));
    }

    private static String retired(String id, String project, long from, long to) {
        return retire(id, aRetirement(project, from, to))
                .statusCode(200)
                .extract()
                .path("retirement.blocks[0].id");
    }

    private static ValidatableResponse retire(String id, Map<String, Object> retirement) {
        return post("/api/compensations/" + id + "/retirement", retirement);
    }

    @SafeVarargs
    private static ValidatableResponse split(String id, String block, Map<String, Object>... parts) {
        return post(path(id, block, "split"), Map.of("parts", List.of(parts)));
    }

    private static Map<String, Object> part(long from, long to) {
        return Map.of("serialFrom", from, "serialTo", to);
    }

    private static ValidatableResponse invalidate(String id, String block) {
        return post(path(id, block, "invalidation"), INVALIDATION);
    }

    private static String path(String id, String block, String step) {
        return "/api/compensations/" + id + "/blocks/" + block + "/" + step;
    }

    private static void refused(ValidatableResponse answer, String reason) {
        answer.statusCode(422).body("errors.field", contains("parts")).body("errors[0].reason", equalTo(reason));
    }
}
