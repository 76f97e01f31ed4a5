package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who write to all services at the same time, and what became of it. */
final class Writers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String TOTAL = "/api/impact?from=2020-01-01&to=2020-12-31";

    private final List<Writer> writers = new ArrayList<>();
    private final BigDecimal before;

    private Writers(BigDecimal before) {
        this.before = before;
    }

    /** @param name of this group, in lower case; no other group may have it */
    static Writers begin(String name, int ofEachKind) throws Exception {
        awaitWhole();
        Writers all = new Writers(deliveredToWwf());
        for (Writer.Kind kind : Writer.Kind.values()) {
            for (int i = 0; i < ofEachKind; i++) {
                Writer writer =
                        new Writer(kind, name + '-' + kind.name().toLowerCase() + '-' + i + '-' + System.nanoTime());
                writer.start();
                all.writers.add(writer);
            }
        }
        return all;
    }

    /** Returns when the suite is whole again: after a fault, sections of the report are spared for a moment. */
    static void awaitWhole() {
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> Door.read("leadership", TOTAL).path("complete").asBoolean());
    }

    /** Returns when everybody has got on. */
    void awaitProgress(int records) {
        Map<Writer, Integer> now = new HashMap<>();
        writers.forEach(writer -> now.put(writer, writer.acknowledged.size()));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> writers.stream()
                .allMatch(
                        writer -> writer.complaint != null || writer.acknowledged.size() >= now.get(writer) + records));
        writers.forEach(writer -> assertThat(writer.complaint).isNull());
    }

    void finish() throws InterruptedException {
        for (Writer writer : writers) {
            writer.finish();
            assertThat(writer.complaint).isNull();
        }
        awaitWhole();
    }

    long acknowledged() {
        return writers.stream().mapToLong(writer -> writer.acknowledged.size()).sum();
    }

    long triedAgain() {
        return writers.stream().mapToLong(writer -> writer.triedAgain.get()).sum();
    }

    /** Acknowledged records that are not there. */
    List<String> lost() throws Exception {
        List<String> lost = new ArrayList<>();
        for (Writer writer : writers) {
            for (String path : writer.acknowledged.values()) {
                if (Door.get("csr", path).statusCode() != 200) {
                    lost.add(path);
                }
            }
        }
        return lost;
    }

    /** Names under which there is more than one record, or one that nobody got an acknowledgement for. */
    List<String> doubled() throws Exception {
        List<String> doubled = new ArrayList<>();
        for (Writer.Kind kind : Writer.Kind.values()) {
            Map<String, Integer> listed = listed(kind.path);
            writers.stream()
                    .filter(writer -> writer.kind == kind)
                    .forEach(writer -> listed.forEach((name, times) -> {
                        if (name.startsWith(writer.getName() + '-')
                                && (times > 1 || !writer.acknowledged.containsKey(name))) {
                            doubled.add(name);
                        }
                    }));
        }
        return doubled;
    }

    private static Map<String, Integer> listed(String collection) throws Exception {
        Map<String, Integer> names = new HashMap<>();
        String page = collection + "?limit=200";
        while (page != null) {
            var response = Door.get("csr", page);
            for (JsonNode record : Door.json(response.body())) {
                for (String field : List.of("slug", "name", "description")) {
                    names.merge(record.path(field).asText(), 1, Integer::sum);
                }
            }
            Matcher next = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
            page = next.find() ? next.group(1) : null;
        }
        return names;
    }

    /** Acknowledged records whose change stands in the journal not at all, or more than once. */
    List<String> wronglyJournalled(Auditor auditor) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Writer writer : writers) {
            Map<String, Integer> subjects = auditor.subjects(writer.kind.path);
            for (String path : writer.acknowledged.values()) {
                String subject = writer.kind.subject + '/' + path.substring(path.lastIndexOf('/') + 1);
                if (subjects.getOrDefault(subject, 0) != 1) {
                    wrong.add(subject);
                }
            }
        }
        return wrong;
    }

    /** Totals are what was there before and what was acknowledged since, and agree with the rows. */
    void assertTotals() throws Exception {
        long gifts = writers.stream()
                .filter(writer -> writer.kind == Writer.Kind.GIFT)
                .mapToLong(writer -> writer.acknowledged.size())
                .sum();
        assertThat(deliveredToWwf())
                .isEqualByComparingTo(before.add(Writer.AMOUNT.multiply(BigDecimal.valueOf(gifts))));
        JsonNode reconciliation = Door.read("auditor", "/api/donations/reconciliation");
        assertThat(reconciliation.path("agrees").asBoolean())
                .as(reconciliation.toString())
                .isTrue();
    }

    /** In 2020, as told now. */
    static BigDecimal deliveredToWwf() throws Exception {
        return deliveredToWwf("");
    }

    /** @param asOf a further parameter of the query, with an ampersand before it, or nothing */
    static BigDecimal deliveredToWwf(String asOf) throws Exception {
        for (JsonNode partner :
                Door.read("leadership", TOTAL + asOf).path("giving").path("byPartner")) {
            if (partner.path("partner").asText().equals("wwf")) {
                return partner.path("money").path(0).path("delivered").decimalValue();
            }
        }
        return BigDecimal.ZERO;
    }
}
