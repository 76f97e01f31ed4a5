package org.smallvictories.donations.gift;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.ManyGifts;

/**
 * Whatever a list selects by, its pages go along an index, in a ledger in which what is rare lies deep: how many rows are
 * looked at does not grow with the gifts.
 */
@DonationsTest
class ListPlanTest {

    private static final int PAGE = 51;
    private static final int GIFTS = 40_000;

    /**
     * One every twenty minutes from 2019 on: half to one partner; pledges, outreach rounds and gifts without evidence at first
     * only; the last voided.
     */
    private static final String FILL =
            """
            INSERT INTO gift (id, kind, partner, project, campaign, given_on, amount, currency, quantity, unit, illustrative,
                              recorded_at, recorded_by, delivered_on, delivered_at, delivered_by, accepted_on, accepted_at,
                              accepted_by, voided_at, voided_by, void_reason, activity, evidenced)
            SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM at) * 1000 AS bigint)), 12, '0') || '7000'
                       || '8000' || lpad(to_hex(n), 12, '0') AS uuid), kind, partner, 'of-' || partner,
                   CASE WHEN n % 10 = 0 THEN 'campaign-' || n % 40 END, day,
                   CASE WHEN kind = 'MONEY' THEN n END, CASE WHEN kind = 'MONEY' THEN 'EUR' END,
                   CASE WHEN kind <> 'MONEY' THEN n END,
                   CASE kind WHEN 'GOODS' THEN 'PIECE' WHEN 'TIME' THEN 'ROUND' END, false, at, 'csr',
                   CASE WHEN n > 300 THEN day END, CASE WHEN n > 300 THEN at END, CASE WHEN n > 300 THEN 'csr' END,
                   CASE WHEN n > 300 AND n % 3 = 0 THEN day END, CASE WHEN n > 300 AND n % 3 = 0 THEN at END,
                   CASE WHEN n > 300 AND n % 3 = 0 THEN 'csr' END,
                   CASE WHEN wrong THEN at END, CASE WHEN wrong THEN 'csr' END, CASE WHEN wrong THEN 'wrong' END,
                   CASE kind WHEN 'TIME' THEN 'OUTREACH_ROUND' END, n > 300
            FROM (SELECT n, TIMESTAMPTZ '2019-01-01 00:00Z' + n * INTERVAL '20 minutes' AS at,
                         DATE '2019-01-01' + n / 72 AS day,
                         n < 100 OR n > 36000 AS wrong,
                         CASE WHEN n < 200 THEN 'TIME' WHEN n % 5 = 0 THEN 'GOODS' ELSE 'MONEY' END AS kind,
                         CASE WHEN n % 2 = 0 THEN 'plan-large' WHEN n < 2000 THEN 'plan-early'
                              ELSE 'plan-' || n % 40 END AS partner
                  FROM generate_series(1, 40000) AS n) AS numbered""";

    /** Tables of its own, so that what other tests give does not count. */
    private static final List<String> APART = List.of(
            "CREATE SCHEMA apart",
            "CREATE TABLE apart.gift (LIKE public.gift INCLUDING ALL)",
            "CREATE TABLE apart.gift_total (LIKE public.gift_total INCLUDING ALL)",
            "SET LOCAL search_path TO apart, public");

    private static final String MONTHS =
            """
            INSERT INTO gift_total
            SELECT DISTINCT month_of(given_on), partner, project, kind, coalesce(currency, unit), 'PLEDGED', false, false, 0,
                            campaign, 0, 0
            FROM gift""";

    @Test
    void every_page_is_read_along_an_index() throws SQLException {
        try (Connection owner = ManyGifts.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String apart : APART) {
                statement.execute(apart);
            }
            statement.execute(FILL);
            statement.execute(MONTHS);
            statement.execute("ANALYZE gift, gift_total");
            assertAll(questions().entrySet().stream()
                    .map(question -> () -> assertFlat(question.getKey(), question.getValue(), statement)));
            owner.rollback();
        }
    }

    private static Map<String, GiftPage> questions() {
        return Map.ofEntries(
                all("all", "", Horizon.LATEST),
                all("a large partner", "partner=plan-large", Horizon.LATEST),
                all("a small partner", "partner=plan-7", Horizon.LATEST),
                all("a project", "project=of-plan-early", Horizon.LATEST),
                all("a campaign", "campaign=campaign-10", Horizon.LATEST),
                all("a rare kind", "kind=TIME", Horizon.LATEST),
                all("a common kind", "kind=GOODS", Horizon.LATEST),
                all("a rare state", "state=PLEDGED", Horizon.LATEST),
                all("a common state", "state=ACCEPTED", Horizon.LATEST),
                all("voided", "voided=true", Horizon.LATEST),
                all("a rare activity", "activity=OUTREACH_ROUND", Horizon.LATEST),
                all("not evidenced", "evidenced=false", Horizon.LATEST),
                all("a partner's not evidenced", "partner=plan-large&evidenced=false", Horizon.LATEST),
                all("not voided", "voided=false", Horizon.LATEST),
                all("an early month", "from=2019-02-01&to=2019-02-28", Horizon.LATEST),
                all("a year", "from=2019-01-01&to=2019-12-31", Horizon.LATEST),
                all("until a day", "to=2019-03-31", Horizon.LATEST),
                all("a partner's year", "partner=plan-7&from=2019-01-01&to=2019-12-31", Horizon.LATEST),
                all("a partner, kind and state", "partner=plan-large&kind=MONEY&state=PLEDGED", Horizon.LATEST),
                all("a partner and kind", "partner=plan-large&kind=TIME", Horizon.LATEST),
                all("a kind of a month", "kind=GOODS&from=2019-02-01&to=2019-02-28", Horizon.LATEST),
                all("a state of a month", "state=ACCEPTED&from=2019-02-01&to=2019-02-28", Horizon.LATEST),
                all("an earlier moment", "", new Horizon(Instant.parse("2019-12-01T00:00:00Z"))),
                all("a partner then", "partner=plan-early", new Horizon(Instant.parse("2019-12-01T00:00:00Z"))),
                all("a state then", "state=ACCEPTED", new Horizon(Instant.parse("2019-12-01T00:00:00Z"))),
                of("a manager of two", "", Set.of("plan-early", "plan-7")),
                of("their year", "from=2019-01-01&to=2019-12-31", Set.of("plan-early", "plan-7")));
    }

    private static Map.Entry<String, GiftPage> all(String name, String query, Horizon asOf) {
        return Map.entry(name, GiftPage.of(filter(query), null, null, PAGE, asOf));
    }

    private static Map.Entry<String, GiftPage> of(String name, String query, Set<String> partners) {
        return Map.entry(name, GiftPage.of(filter(query), partners, null, PAGE, Horizon.LATEST));
    }

    private static GiftFilter filter(String query) {
        GiftFilter filter = new GiftFilter();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String value = pair.substring(pair.indexOf('=') + 1);
            switch (pair.substring(0, pair.indexOf('='))) {
                case "partner" -> filter.partner = value;
                case "project" -> filter.project = value;
                case "campaign" -> filter.campaign = value;
                case "kind" -> filter.kind = Kind.valueOf(value);
                case "state" -> filter.state = State.valueOf(value);
                case "activity" -> filter.activity = Activity.valueOf(value);
                case "evidenced" -> filter.evidenced = Boolean.valueOf(value);
                case "voided" -> filter.voided = Boolean.valueOf(value);
                case "from" -> filter.from = LocalDate.parse(value);
                default -> filter.to = LocalDate.parse(value);
            }
        }
        return filter;
    }

    private static void assertFlat(String question, GiftPage page, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + literal(page))) {
            row.next();
            JsonNode plan = json(row.getString(1)).at("/0/Plan");
            List<JsonNode> nodes = new ArrayList<>();
            gather(plan, nodes);
            long looked = nodes.stream()
                    .filter(ListPlanTest::readsGifts)
                    .mapToLong(ListPlanTest::looked)
                    .sum();
            assertTrue(nodes.stream().noneMatch(ListPlanTest::scansAll), () -> question + " scans: " + plan);
            assertTrue(looked < GIFTS / 20, () -> question + " looks at " + looked + ": " + plan);
            nodes.stream()
                    .filter(node -> node.get("Node Type").asText().equals("Sort"))
                    .forEach(sort -> assertTrue(
                            sort.at("/Plans/0/Actual Rows").asLong() < GIFTS / 20, () -> question + " sorts: " + plan));
        }
    }

    private static void gather(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        node.path("Plans").forEach(below -> gather(below, nodes));
    }

    private static boolean readsGifts(JsonNode node) {
        return node.path("Relation Name").asText().equals("gift");
    }

    private static boolean scansAll(JsonNode node) {
        return readsGifts(node) && node.get("Node Type").asText().equals("Seq Scan");
    }

    private static long looked(JsonNode node) {
        double each = node.get("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble();
        return Math.round(each * node.get("Actual Loops").asLong());
    }

    private static String literal(GiftPage page) {
        return Pattern.compile(":([a-z][a-zA-Z]*)")
                .matcher(page.sql())
                .replaceAll(name -> Matcher.quoteReplacement("'" + page.values().get(name.group(1)) + "'"));
    }
}
