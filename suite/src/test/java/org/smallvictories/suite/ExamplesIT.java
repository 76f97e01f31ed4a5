package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody who opens an operation in the OpenAPI UI and presses Execute succeeds, whatever the operation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesIT {

    /** What must have been done for an operation to have something to act upon; after # the name of the body's example. */
    private static final Map<String, List<String>> AFTER = new HashMap<>();

    /** What no example can do as it stands, and why. */
    private static final Map<String, String> NOT = new HashMap<>();

    private static Suite suite;
    private static Examples examples;

    static {
        String quote = "post /api/compensations#credits";
        String order = "post /api/compensations/{id}/order";
        String pay = "post /api/compensations/{id}/payment";
        String fail = "post /api/compensations/{id}/failure";
        AFTER.put(order, List.of(quote));
        AFTER.put("post /api/compensations/{id}/cancellation", List.of(quote));
        AFTER.put(pay, List.of(quote, order));
        AFTER.put(fail, List.of(quote, order, pay));
        AFTER.put("post /api/compensations/{id}/refund", List.of(quote, order, pay, fail));
        AFTER.put("post /api/compensations/{id}/retirement", List.of(quote, order, pay));
        AFTER.put(
                "post /api/compensations/{id}/contribution",
                List.of("post /api/compensations#contribution", order, order));
        String plan = "post /api/footprints";
        AFTER.put("put /api/footprints/{id}", List.of(plan));
        AFTER.put("post /api/footprints/{id}/start", List.of(plan));
        String action = "post /api/reduction-actions";
        String begin = "post /api/reduction-actions/{id}/start";
        String measure = "post /api/reduction-actions/{action}/measurements";
        AFTER.put(begin, List.of(action));
        AFTER.put(measure, List.of(action, begin));
        AFTER.put("post /api/reduction-actions/{id}/end", List.of(action, begin));
        String log = "post /api/donations#devices";
        String lot = "post /api/device-lots#one by one";
        AFTER.put("post /api/device-lots", List.of(log));
        AFTER.put("post /api/device-lots/{id}/devices/{device}/erasure", List.of(log, lot));
        AFTER.put("post /api/device-lots/{id}/devices/{device}/void", List.of(log, lot));
        AFTER.put("post /api/device-lots/{id}/wipes", List.of(log, "post /api/device-lots#by count"));
        AFTER.put(
                "post /api/device-lots/{id}/wipes/{wipe}/verification",
                List.of(log, lot, "post /api/device-lots/{id}/wipes#one by one"));
        AFTER.put("post /api/donations/{id}/delivery", List.of("post /api/donations#pledge"));
        String link = "post /api/donations/{id}/links";
        AFTER.put("get /api/donations/{id}/links/{link}", List.of(link));
        AFTER.put("post /api/donations/{id}/links/{link}/revocation", List.of(link));
        String enter = "post /api/donations/mecenat/{fiscalYear}/inputs";
        AFTER.put("get /api/donations/mecenat/{fiscalYear}", List.of(enter));
        AFTER.put("get /api/donations/mecenat/{fiscalYear}/gifts", List.of(enter));
        no(
                "erases a person",
                "post /api/device-lots/technicians/erasure",
                "post /api/donations/{id}/links/{link}/erasure");
        no(
                "needs the token of a link, which only its maker is told",
                "get /api/gift-links/current",
                "post /api/gift-links/current/benefits",
                "post /api/gift-links/current/confirmation",
                "post /api/gift-links/current/receipts");
        List.of("partners", "emissions", "donations", "gateway")
                .forEach(service -> no("erases a person", "post /api/" + service + "/journal/erasures"));
        List.of(
                        "activity-imports",
                        "factors/imports",
                        "factors/imports/base-carbone",
                        "factors/imports/uk-government",
                        "imports",
                        "imports/sales")
                .forEach(imports -> no(
                        "acts on rows of a file, and the template has none",
                        "post /api/" + imports + "/{id}/cancellation",
                        "get /api/" + imports + "/{id}/failed-rows",
                        "post /api/" + imports + "/{id}/void"));
        no(
                "takes a file",
                "post /api/exchange-rates",
                "get /api/exchange-rates/{currency}",
                "get /api/donations/{id}/evidence/{evidence}/content");
        no("is signed by a provider", "post /api/compensations/webhooks/{provider}");
        no("is an order at a provider, and none is configured", "get /api/compensations/{id}/order");
        no(
                "takes an id that stands inside a record",
                "post /api/compensations/{id}/blocks/{block}/invalidation",
                "post /api/compensations/{id}/blocks/{block}/split",
                "post /api/reduction-actions/{action}/measurements/{id}/void",
                "post /api/campaigns/{slug}/publications/{id}/void");
        no(
                "needs newer factors",
                "post /api/footprints/{footprint}/recomputations",
                "get /api/footprints/{footprint}/recomputations/{revision}",
                "get /api/footprints/{footprint}/recomputations/{revision}/lines");
        no("needs an assessment in which nothing is missing", "post /api/footprints/{id}/completion");
        no("acts on the costs of another year than the present", "post /api/donations/b4si/management-costs/{id}/void");
        no("must acknowledge what is claimed in texts of the day", "post /api/publications/{id}/publishing");
        no("is not sealed", "get /api/gateway/journal/{sequence}/proof");
        no("takes the password that somebody has", "post /api/password");
    }

    private static void no(String why, String... operations) {
        Stream.of(operations).forEach(operation -> NOT.put(operation, why));
    }

    @BeforeAll
    static void start() throws InterruptedException {
        Settings settings = LocalSuite.freshSettings("examples");
        suite = new Suite(settings, System.out);
        suite.start();
        examples = new Examples(settings.url(Service.GATEWAY));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void every_example_executes_as_it_stands() {
        List<String> failed = new ArrayList<>();
        for (String name : inOrder(examples.operations())) {
            AFTER.getOrDefault(name, List.of()).forEach(ExamplesIT::execute);
            String answer = execute(name);
            if (!answer.startsWith("2")) {
                failed.add(name + ": " + answer);
            }
        }
        assertThat(examples.operations()).hasSizeGreaterThan(200).containsAll(NOT.keySet());
        assertThat(failed).isEmpty();
    }

    /** What takes the year from the public comes last: others read it. */
    private static List<String> inOrder(Collection<String> operations) {
        return operations.stream()
                .filter(name -> !NOT.containsKey(name))
                .sorted(Comparator.comparing(name -> name.endsWith("/withdrawal")))
                .toList();
    }

    private static String execute(String nameAndExample) {
        String[] parts = nameAndExample.split("#", 2);
        return examples.execute(parts[0], parts.length > 1 ? parts[1] : null);
    }
}
