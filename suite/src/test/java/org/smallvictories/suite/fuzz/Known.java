package org.smallvictories.suite.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What answers have named so far: records by the path of their collection, and their ETags. */
final class Known {

    private static final List<String> NAMES =
            List.of("username", "slug", "id", "sequence", "code", "revision", "version", "number", "year");
    private static final int MOST = 200;

    /** Whom the calls come from: what is done to them would end the run. */
    private static final Set<String> CALLERS =
            Set.of("csr", "wwf", "pur-projet", "break-poverty", "la-cloche", "leadership", "auditor", "administrator");

    /** Fields and parameters that name records by another word than their collection does. */
    private static final Map<String, String> OTHER_WORDS =
            Map.of("gift", "donations", "includedin", "footprints", "with", "footprints", "lot", "device-lots");

    private final Map<String, List<String>> records = new ConcurrentHashMap<>();
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    /** What a file to be sent to a collection looks like. */
    void template(String collection, String content) {
        templates.put(collection, content);
    }

    String template(String collection) {
        return templates.getOrDefault(collection, "date,amount\n2020-11-27,250.00\n");
    }

    void learn(String path, JsonNode answer) {
        Iterable<JsonNode> listed = answer.isArray() ? answer : List.of();
        for (JsonNode record : listed) {
            NAMES.stream()
                    .filter(name -> record.path(name).isValueNode())
                    .findFirst()
                    .ifPresent(name -> add(path, record.path(name).asText()));
        }
    }

    void created(String location) {
        int name = location.lastIndexOf('/');
        if (name > 0) {
            add(location.substring(0, name), location.substring(name + 1));
        }
    }

    void tagged(String path, String etag) {
        tags.put(path, etag);
    }

    /** The ETag that something had when it was last seen; {@code *} before. */
    String tag(String path) {
        return tags.getOrDefault(path, "*");
    }

    /**
     * The name of a record in a collection, or null when none has been seen.
     *
     * @param part what is asked for of the record: one that has some is preferred; may be empty
     */
    String record(String collection, String part, Random random) {
        List<String> names = records.getOrDefault(collection, List.of());
        List<String> withParts = names.stream()
                .filter(name -> records.containsKey(collection + '/' + name + '/' + part))
                .toList();
        List<String> preferred = withParts.isEmpty() || random.nextInt(4) == 0 ? names : withParts;
        return preferred.isEmpty() ? null : Hostile.one(preferred, random);
    }

    /** The name of a record that a field of this name refers to, or null: {@code partner} is one of {@code /api/partners}. */
    String referredTo(String field, Random random) {
        String word = field.toLowerCase(Locale.ROOT);
        return record("/api/" + OTHER_WORDS.getOrDefault(word, word + "s"), "", random);
    }

    static boolean isCaller(String name) {
        return CALLERS.contains(name);
    }

    private void add(String collection, String name) {
        List<String> names = records.computeIfAbsent(collection, key -> new CopyOnWriteArrayList<>());
        boolean isOfCallers = collection.equals("/api/accounts") && isCaller(name);
        if (names.size() < MOST && !names.contains(name) && !isOfCallers) {
            names.add(name);
        }
    }
}
