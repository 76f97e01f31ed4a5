package org.smallvictories.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Executes operations as the OpenAPI UI fills them in: from the document's examples, and with ids of what is there. */
final class Examples {

    private static final List<String> DOCUMENTS =
            List.of("/openapi/partners", "/openapi/emissions", "/openapi/donations", "/q/openapi?format=json");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final List<String> ACCOUNTS = List.of("csr", "administrator", "wwf", "auditor");
    private static final int CANDIDATES = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();
    private final Map<String, JsonNode> documentOf = new HashMap<>();
    private final String gateway;

    Examples(String gateway) {
        this.gateway = gateway;
        ACCOUNTS.forEach(account -> tokens.put(account, token(account)));
        DOCUMENTS.forEach(this::read);
    }

    private void read(String path) {
        JsonNode document = read(given("csr").get(gateway + path));
        document.path("paths").properties().forEach(item -> item.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> {
                    String name = operation.getKey() + ' ' + item.getKey();
                    operations.put(name, operation.getValue());
                    documentOf.put(name, document);
                }));
    }

    /** The name of every operation, such as {@code post /api/donations}. */
    Set<String> operations() {
        return operations.keySet();
    }

    /**
     * The status, and what went wrong if something did; the best that any of the accounts gets.
     *
     * @param example the name of the body's example; null for the first
     */
    String execute(String name, String example) {
        JsonNode operation = operations.get(name);
        String method = name.substring(0, name.indexOf(' '));
        String template = name.substring(name.indexOf(' ') + 1);
        String best = "nobody may";
        for (String account : ACCOUNTS) {
            Optional<String> path = path(account, template, operation);
            if (path.isEmpty()) {
                best = best.equals("nobody may") ? "nothing is there to act upon" : best;
                continue;
            }
            Response answer = answer(account, method, path.get(), name, example);
            if (answer.statusCode() < 300) {
                return Integer.toString(answer.statusCode());
            }
            if (answer.statusCode() != 403 || best.equals("nobody may")) {
                best = account + " " + path.get() + " " + answer.statusCode() + ' ' + detail(answer);
            }
        }
        return best;
    }

    /** Who is asked to come again does: journals are sealed a moment after they are written. */
    private Response answer(String account, String method, String path, String name, String example) {
        Response answer = send(account, method, path, name, example);
        for (int attempt = 0; attempt < 5 && answer.statusCode() == 503; attempt++) {
            try {
                Thread.sleep(2000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
            answer = send(account, method, path, name, example);
        }
        return answer;
    }

    private Response send(String account, String method, String path, String name, String example) {
        JsonNode operation = operations.get(name);
        RequestSpecification request = given(account).header("Idempotency-Key", UUID.randomUUID());
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                example(parameter)
                        .map(JsonNode::asText)
                        .or(() -> there(account, parameter))
                        .ifPresent(value ->
                                request.queryParam(parameter.path("name").asText(), value));
            }
            if (parameter.path("name").asText().equals("If-Match")) {
                etag(account, path)
                        .or(() -> etag(account, path.substring(0, path.lastIndexOf('/'))))
                        .ifPresent(etag -> request.header("If-Match", etag));
            }
        }
        JsonNode content = operation.path("requestBody").path("content");
        if (content.has("application/json")) {
            request.contentType(ContentType.JSON)
                    .body(body(account, content.path("application/json"), name, example)
                            .toString());
        } else if (content.has("application/x-www-form-urlencoded")) {
            JsonNode form = body(account, content.path("application/x-www-form-urlencoded"), name, null);
            form.properties()
                    .forEach(field ->
                            request.formParam(field.getKey(), field.getValue().asText()));
        }
        if (content.has("multipart/form-data") && path.contains("imports")) {
            request.multiPart(
                    "file",
                    "template.csv",
                    given(account).get(gateway + path + "/template").asByteArray(),
                    "text/csv");
        }
        return request.request(method, gateway + path);
    }

    private Optional<String> etag(String account, String path) {
        return Optional.ofNullable(given(account).get(gateway + path).header("ETag"));
    }

    private Optional<String> path(String account, String template, JsonNode operation) {
        Map<String, String> known = new HashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                example(parameter)
                        .ifPresent(value -> known.put(parameter.path("name").asText(), value.asText()));
            }
        }
        List<String> segments = List.of(template.substring(1).split("/"));
        return choose(
                account, segments, "", known, operation.path("x-example-where").asText());
    }

    private Optional<String> choose(
            String account, List<String> segments, String path, Map<String, String> known, String where) {
        if (segments.isEmpty()) {
            return Optional.of(path);
        }
        String segment = segments.get(0);
        List<String> rest = segments.subList(1, segments.size());
        if (!segment.startsWith("{")) {
            return choose(account, rest, path + '/' + segment, known, where);
        }
        String name = segment.substring(1, segment.length() - 1);
        boolean last = rest.stream().noneMatch(it -> it.startsWith("{"));
        List<String> candidates =
                known.containsKey(name) ? List.of(known.get(name)) : candidates(account, path, name, last ? where : "");
        return candidates.stream()
                .map(it -> choose(account, rest, path + '/' + encoded(it), known, where))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<String> candidates(String account, String collection, String name, String where) {
        Response listed = given(account).queryParam("limit", CANDIDATES).get(gateway + collection);
        List<String> candidates = new ArrayList<>();
        if (listed.statusCode() == 200 && listed.contentType().contains("json")) {
            for (JsonNode it : read(listed)) {
                JsonNode key = it.has(name) ? it.get(name) : it.has("id") ? it.get("id") : it.path("slug");
                if (it.path("voidedAt").isMissingNode() || it.path("voidedAt").isNull()) {
                    if (has(it, where) && !key.isMissingNode()) {
                        candidates.add(key.asText());
                    }
                }
            }
        }
        return candidates;
    }

    /** The id of a record that {@code x-example-from} leads to, such as {@code /api/donations?kind=DEVICES}. */
    private Optional<String> there(String account, JsonNode described) {
        String from = described.path("x-example-from").asText();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = from.split("\\?", 2);
        return candidates(account, parts[0], "id", parts.length > 1 ? parts[1] : "").stream()
                .findFirst();
    }

    private static boolean has(JsonNode record, String where) {
        for (String condition : where.isEmpty() ? new String[0] : where.split("&")) {
            String[] pair = condition.split("=", 2);
            JsonNode value = record.path(pair[0]);
            boolean isThere = !value.isNull() && !value.isMissingNode();
            if (pair[1].equals("*") ? !isThere : !pair[1].equals(isThere ? value.asText() : "")) {
                return false;
            }
        }
        return true;
    }

    private Optional<JsonNode> example(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        for (JsonNode value : List.of(parameter.path("example"), schema.path("example"), schema.path("examples"))) {
            if (value.isArray() && !value.isEmpty()) {
                return Optional.of(value.get(0));
            }
            if (value.isValueNode()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** What the OpenAPI UI puts into the body's field. */
    private JsonNode body(String account, JsonNode content, String name, String example) {
        JsonNode document = documentOf.get(name);
        JsonNode body = content.has("example")
                ? content.get("example").deepCopy()
                : content.has("examples")
                        ? named(content.get("examples"), example).deepCopy()
                        : sampleOf(content.path("schema"), document);
        if (body instanceof ObjectNode object) {
            resolved(content.path("schema"), document)
                    .path("properties")
                    .properties()
                    .forEach(property ->
                            there(account, property.getValue()).ifPresent(id -> object.put(property.getKey(), id)));
        }
        return body;
    }

    private static JsonNode named(JsonNode examples, String name) {
        return (name == null ? examples.elements().next() : examples.path(name)).path("value");
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private JsonNode sampleOf(JsonNode schema, JsonNode document) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        if (schema.has("$ref")) {
            return sampleOf(document.at(schema.get("$ref").asText().substring(1)), document);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        for (String composed : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.has(composed)) {
                return sampleOf(schema.get(composed).get(0), document);
            }
        }
        return switch (type(schema)) {
            case "array" -> json.createArrayNode().add(sampleOf(schema.path("items"), document));
            case "object" -> {
                var object = json.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(field -> object.set(field.getKey(), sampleOf(field.getValue(), document)));
                yield object;
            }
            case "integer", "number" -> json.getNodeFactory().numberNode(0);
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            default -> json.getNodeFactory().textNode("string");
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private RequestSpecification given(String account) {
        RequestSpecification request = RestAssured.given().urlEncodingEnabled(true);
        return tokens.containsKey(account) ? request.auth().oauth2(tokens.get(account)) : request;
    }

    private String token(String account) {
        return RestAssured.given()
                .formParams("grant_type", "password", "username", account, "password", DemoAccounts.PASSWORD)
                .post(gateway + "/api/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String detail(Response answer) {
        return answer.contentType().contains("json")
                ? read(answer).path("detail").asText()
                : answer.contentType();
    }

    private JsonNode read(Response answer) {
        try {
            return json.readTree(answer.asString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
