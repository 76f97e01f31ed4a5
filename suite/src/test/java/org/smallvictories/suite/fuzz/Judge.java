package org.smallvictories.suite.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an answer is one that the document promised. */
final class Judge {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

    /** What tells of the inside: stack traces, names of exceptions and packages, SQL and its errors. */
    private static final Pattern INSIDE = Pattern.compile("\\bat [a-z]+(?:\\.\\w+)+\\(|\\b\\w+Exception\\b"
            + "|\\b(?:org|io|com|jakarta|java)\\.(?:hibernate|postgresql|quarkus|vertx|fasterxml|jboss|smallvictories|persistence|util|lang)\\b"
            + "|SQLSTATE|\\b(?i:select|insert into|update) .{1,80}\\b(?i:from|values|set)\\b|violates \\w+ constraint");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** What is wrong, if anything; each begins with what kind of fault it is. */
    List<String> faults(Call call, Answer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status >= 500 && status != 503) {
            faults.add("a failure on our side: " + status);
        }
        if (!call.operation().statuses().contains(Integer.toString(status))) {
            faults.add("undocumented status " + status);
        }
        if (status >= 400) {
            problem(answer, faults);
        } else if (status != 304) {
            success(call, answer, faults);
        }
        return faults;
    }

    private void problem(Answer answer, List<String> faults) {
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add("an error that is no problem document but '" + answer.mediaType() + "'");
            return;
        }
        JsonNode problem = read(answer.text());
        for (String member : List.of("type", "title")) {
            if (problem == null || problem.path(member).asText().isBlank()) {
                faults.add("a problem without " + member);
            }
        }
        if (problem != null && problem.path("status").asInt() != answer.status()) {
            faults.add("a problem that tells another status");
        }
        Matcher inside = INSIDE.matcher(answer.text());
        if (inside.find()) {
            faults.add("a problem that tells of the inside: " + inside.group());
        }
        if (TRY_AGAIN.contains(answer.status()) && !answer.headers().containsKey("retry-after")) {
            faults.add("a " + answer.status() + " without Retry-After");
        }
    }

    private void success(Call call, Answer answer, List<String> faults) {
        JsonNode offered = call.operation().response(answer.status()).path("content");
        if (offered.isEmpty()) {
            if (answer.body().length > 0) {
                faults.add("an undocumented body of a " + answer.status());
            }
            return;
        }
        JsonNode described = offered.properties().stream()
                .filter(offer -> offer.getKey().replaceFirst(";.*", "").equals(answer.mediaType()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(offered.path("*/*"));
        if (described.isMissingNode()) {
            faults.add("undocumented media type '" + answer.mediaType() + "' of a " + answer.status());
        } else if (answer.isJson() && described.has("schema")) {
            fits(call.operation().complete(described.path("schema")), answer, faults);
        }
    }

    private void fits(JsonNode schema, Answer answer, List<String> faults) {
        JsonNode body = read(answer.text());
        if (body == null) {
            faults.add("a body that is not JSON");
            return;
        }
        withoutNulls(body);
        compiled.computeIfAbsent(schema, this::compile).validate(body).stream()
                .limit(3)
                .map(Judge::faultOf)
                .distinct()
                .forEach(faults::add);
    }

    private JsonSchema compile(JsonNode schema) {
        return schemas.getSchema(
                schema,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String faultOf(ValidationMessage message) {
        return "a body that does not fit: " + message.getMessage().replaceAll("\\[\\d+]", "[]");
    }

    /** A member that is null says the same as one that is absent. */
    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(Judge::withoutNulls);
    }

    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
