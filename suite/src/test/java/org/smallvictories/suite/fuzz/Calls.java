package org.smallvictories.suite.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Makes up calls of an operation. */
final class Calls {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String MULTIPART = "multipart/form-data";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "boundary-of-parts";
    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LARGE = 1_200_000;

    static final List<String> ACCOUNTS = List.of("csr", "wwf", "administrator", "auditor", "leadership", "pur-projet");

    /** Other operations stand at these names, which the document of this one does not speak of. */
    private static final Set<String> NAMES_OF_OPERATIONS = Set.of("summary", "journal");

    private final Operation operation;
    private final Known known;
    private final Random random;
    private final Fitting fitting;
    private final Mangled mangled;

    Calls(Operation operation, Known known, Random random) {
        this.operation = operation;
        this.known = known;
        this.random = random;
        this.fitting = new Fitting(operation, random);
        this.mangled = new Mangled(random);
    }

    /** As a client with good intentions would do it. */
    Call fitting(String account) {
        Call call = new Call(operation, account, path(false) + query(false));
        operation
                .parameters("header")
                .forEach(header -> header(call, header.path("name").asText()));
        return withBody(call, false);
    }

    /**
     * Mostly in order, with something wrong in one place or a few.
     *
     * @param able accounts that may call the operation
     */
    Call hostile(List<String> able) {
        boolean signedIn = !oneIn(8);
        String account = Hostile.one(able.isEmpty() || oneIn(4) ? ACCOUNTS : able, random);
        Call call = new Call(operation, signedIn ? account : null, path(oneIn(4)) + query(oneIn(3)));
        if (!signedIn && random.nextBoolean()) {
            call.with("Authorization", Hostile.token(random));
        }
        operation
                .parameters("header")
                .forEach(header -> header(call, header.path("name").asText()));
        spoilHeaders(call);
        return withBody(call, oneIn(3) || random.nextBoolean());
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private String path(boolean wrong) {
        StringBuilder path = new StringBuilder();
        String[] segments = operation.path().substring(1).split("/");
        for (int i = 0; i < segments.length; i++) {
            String part = i + 1 < segments.length ? segments[i + 1] : "";
            String collection = path.toString();
            path.append('/')
                    .append(
                            segments[i].startsWith("{")
                                    ? parameter(segments[i], collection, part, wrong)
                                    : segments[i]);
        }
        return path.toString();
    }

    private String parameter(String segment, String collection, String part, boolean wrong) {
        String record = known.record(collection, part, random);
        String text = wrong ? Hostile.text(random) : record != null ? record : madeUp(segment);
        boolean wouldEndTheRun = collection.equals("/api/accounts") && Known.isCaller(text);
        return wouldEndTheRun || NAMES_OF_OPERATIONS.contains(text) ? "unknown" : inPath(text);
    }

    private String madeUp(String segment) {
        String name = segment.substring(1, segment.length() - 1);
        return operation.parameters("path").stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .map(parameter -> fitting.value(parameter.path("schema")).asText())
                .findFirst()
                .orElse("unknown");
    }

    private static String inPath(String text) {
        String encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
        String bounded = encoded.length() > 2_000 ? encoded.substring(0, 1_998) : encoded;
        // A segment that is empty would ask for something else.
        return bounded.isEmpty() || bounded.equals(".") || bounded.equals("..")
                ? "%20"
                : bounded.replaceFirst("%.?$", "");
    }

    private String query(boolean wrong) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            if (parameter.path("required").asBoolean() && !oneIn(10) || oneIn(3)) {
                query.add(name
                        + '='
                        + inQuery(
                                wrong && random.nextBoolean()
                                        ? Hostile.text(random)
                                        : fitting.value(parameter.path("schema"))
                                                .asText()));
                if (wrong && oneIn(4)) {
                    query.add(name + '=' + inQuery(Hostile.text(random)));
                }
            }
        }
        if (wrong && oneIn(4)) {
            query.add(inQuery(Hostile.text(random)) + '=' + inQuery(Hostile.text(random)));
        }
        return query.isEmpty() ? "" : '?' + String.join("&", query);
    }

    private String value(JsonNode parameter) {
        String referredTo = known.referredTo(parameter.path("name").asText(), random);
        JsonNode example = parameter.path("example");
        if (referredTo != null && !oneIn(4)) {
            return referredTo;
        }
        return example.isMissingNode() || oneIn(4)
                ? fitting.value(parameter.path("schema")).asText()
                : example.asText();
    }

    private static String inQuery(String text) {
        String encoded = URLEncoder.encode(text, UTF_8);
        return encoded.length() > 600 ? encoded.substring(0, 600).replaceFirst("%.?$", "") : encoded;
    }

    private void header(Call call, String name) {
        switch (name) {
            case IDEMPOTENCY_KEY -> call.with(name, new UUID(random.nextLong(), random.nextLong()).toString());
            case IF_MATCH -> call.with(name, known.tag(call.target().replaceFirst("\\?.*", "")));
            default -> {
                if (random.nextBoolean()) {
                    call.with(name, "wwf");
                }
            }
        }
    }

    private void spoilHeaders(Call call) {
        switch (random.nextInt(12)) {
            case 0 -> call.without(IDEMPOTENCY_KEY).without(IF_MATCH);
            case 1 -> call.without(IDEMPOTENCY_KEY).with(IDEMPOTENCY_KEY, Hostile.key(random));
            case 2 -> call.with(IDEMPOTENCY_KEY, Hostile.key(random));
            case 3 -> call.without(IF_MATCH).with(IF_MATCH, Hostile.tag(random));
            case 4 -> call.with(IF_MATCH, Hostile.tag(random));
            case 5 -> call.with("Accept", Hostile.accepted(random));
            case 6 -> call.with("If-None-Match", Hostile.tag(random)).with("Range", "bytes=5-1");
            default -> {}
        }
    }

    private Call withBody(Call call, boolean wrong) {
        List<Map.Entry<String, JsonNode>> bodies =
                new ArrayList<>(operation.bodies().properties());
        if (bodies.isEmpty()) {
            return wrong && oneIn(4) && !operation.method().equals("GET")
                    ? call.with(CONTENT_TYPE, "application/json").sending("{\"a\":1}".getBytes(UTF_8))
                    : call;
        }
        Map.Entry<String, JsonNode> body = Hostile.one(bodies, random);
        if (wrong && oneIn(8)) {
            return oneIn(2) ? call : call.with(CONTENT_TYPE, body.getKey()).sending(new byte[0]);
        }
        byte[] content = content(body.getKey(), body.getValue(), wrong);
        if (wrong && oneIn(40)) {
            content = "\"".repeat(LARGE).getBytes(UTF_8);
        }
        String type = wrong && oneIn(6) ? Hostile.mediaType(random) : typeOf(body.getKey());
        return call.with(CONTENT_TYPE, type).sending(content);
    }

    private static String typeOf(String mediaType) {
        return switch (mediaType) {
            case "*/*" -> "application/json";
            case MULTIPART -> MULTIPART + "; boundary=" + BOUNDARY;
            default -> mediaType;
        };
    }

    private byte[] content(String mediaType, JsonNode described, boolean wrong) {
        JsonNode value = fitting.body(described);
        if (!oneIn(4)) {
            refer(value);
        }
        byte[] content =
                switch (mediaType) {
                    case MULTIPART -> parts(value, wrong);
                    case FORM -> form(value, wrong).getBytes(UTF_8);
                    default ->
                        (mediaType.contains("json") || mediaType.equals("*/*")
                                        ? wrong ? mangled.json(value) : value.toString()
                                        : wrong ? Hostile.text(random) + Hostile.json(random) : value.asText())
                                .getBytes(UTF_8);
                };
        if (wrong && content.length > 0 && oneIn(12)) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }
        return content;
    }

    /** To records that are there, in place of those of an example. */
    private void refer(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isTextual())
                    .forEach(field -> {
                        String referredTo = known.referredTo(field.getKey(), random);
                        boolean isKnown = field.getKey().equals("partner")
                                || field.getKey().equals("project");
                        if (referredTo != null && !isKnown) {
                            field.setValue(TextNode.valueOf(referredTo));
                        }
                    });
        }
        node.forEach(this::refer);
    }

    private String form(JsonNode value, boolean wrong) {
        List<String> fields = new ArrayList<>();
        value.properties().forEach(field -> {
            fields.add(inQuery(field.getKey())
                    + '='
                    + inQuery(wrong ? Hostile.text(random) : field.getValue().asText()));
            if (wrong && oneIn(4)) {
                fields.add(inQuery(field.getKey()) + "=%zz");
            }
        });
        return String.join("&", fields);
    }

    private byte[] parts(JsonNode value, boolean wrong) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        value.properties().forEach(field -> {
            boolean isFile = field.getKey().equals("file");
            String name = wrong && oneIn(5) ? "\"; filename=\"../../x" : field.getKey();
            String file = isFile ? "; filename=\"" + (wrong ? "../a\u0001.csv" : "a.csv") + '"' : "";
            String type = isFile ? "text/csv" : field.getValue().isContainerNode() ? "application/json" : "text/plain";
            String content = wrong && oneIn(2)
                    ? Hostile.text(random)
                    : isFile ? known.template(operation.path()) : textOf(field.getValue());
            parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + '"' + file
                            + "\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n")
                    .getBytes(UTF_8));
        });
        parts.writeBytes((wrong && oneIn(3) ? "--" + BOUNDARY : "--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return parts.toByteArray();
    }

    private static String textOf(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
