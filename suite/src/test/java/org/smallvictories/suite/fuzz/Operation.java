package org.smallvictories.suite.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An operation as its OpenAPI document describes it. */
record Operation(JsonNode document, String method, String path, JsonNode described) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(
                            document, operation.getKey().toUpperCase(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    /** {@code POST /api/donations}. */
    String name() {
        return method + ' ' + path;
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    List<JsonNode> parameters(String in) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asText().equals(in)) {
                parameters.add(resolved);
            }
        }
        return parameters;
    }

    /** By media type; empty when no body is read. */
    JsonNode bodies() {
        return resolve(described.path("requestBody")).path("content");
    }

    /** By status, such as {@code 200}. */
    JsonNode response(int status) {
        return resolve(described.path("responses").path(Integer.toString(status)));
    }

    Set<String> statuses() {
        Set<String> statuses = new TreeSet<>();
        described.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** Follows a reference within the document, if it is one. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? resolve(document.at(reference.substring(1))) : node;
    }

    /** A schema that stands for itself, with everything that it refers to. */
    JsonNode complete(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return whole;
    }
}
