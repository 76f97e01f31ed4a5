package org.smallvictories.suite.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Values that fit a schema, as well as can be told from the schema alone. */
final class Fitting {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> WORDS = List.of(
            "wwf", "panda-phone", "csr", "Clothes", "A gift", "EUR", "FR", "PCS", "kg", "2020", "Été à Noël", "x");
    private static final List<String> DAYS =
            List.of("2020-11-27", "2020-01-01", "2020-12-31", "1900-01-01", "2199-12-31", "0001-01-01", "9999-12-31");
    private static final List<String> MOMENTS = List.of(
            "2020-11-27T08:30:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z");
    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("0.01"),
            new BigDecimal("250.00"),
            new BigDecimal("123456789"));

    private final Operation operation;
    private final Random random;

    Fitting(Operation operation, Random random) {
        this.operation = operation;
        this.random = random;
    }

    /** What the document offers to be sent as it stands, or else a value made up. */
    JsonNode body(JsonNode mediaType) {
        List<JsonNode> examples = new ArrayList<>();
        mediaType
                .path("examples")
                .forEach(example -> examples.add(operation.resolve(example).path("value")));
        if (mediaType.has("example")) {
            examples.add(mediaType.path("example"));
        }
        examples.removeIf(JsonNode::isMissingNode);
        return examples.isEmpty() || random.nextInt(3) == 0
                ? value(mediaType.path("schema"))
                : Hostile.one(examples, random).deepCopy();
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode given, int depth) {
        JsonNode schema = operation.resolve(given);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            JsonNode choices = schema.path(choice);
            if (!choices.isEmpty()) {
                return value(choices.get(random.nextInt(choices.size())), depth + 1);
            }
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        boolean byExample = !schema.has("enum") && random.nextInt(4) > 0;
        JsonNode values = schema.path(byExample ? "examples" : "enum");
        if (!values.isEmpty()) {
            return values.get(random.nextInt(values.size())).deepCopy();
        }
        return ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        return switch (typeOf(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(bounded(schema, BigDecimal.valueOf(random.nextInt(100))));
            case "number" -> JSON.numberNode(bounded(schema, Hostile.one(NUMBERS, random)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.nullNode();
        };
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText().equals("null") && type.size() > 1
                    ? type.get(1).asText()
                    : type.get(0).asText();
        }
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asText();
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || depth < DEEPEST && random.nextInt(3) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject() && depth < DEEPEST) {
            object.set(Hostile.one(WORDS, random), value(others, depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int most = Math.min(3, schema.path("maxItems").asInt(3));
        int size = Math.max(schema.path("minItems").asInt(0), depth < DEEPEST ? random.nextInt(most + 1) : 0);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    String text(JsonNode schema) {
        String text =
                switch (schema.path("format").asText()) {
                    case "date" -> Hostile.one(DAYS, random);
                    case "date-time" -> Hostile.one(MOMENTS, random);
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    default -> Hostile.one(WORDS, random);
                };
        int shortest = Math.min(schema.path("minLength").asInt(0), 10_000);
        String longEnough = text.length() < shortest ? text + "x".repeat(shortest - text.length()) : text;
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return longEnough.length() > longest ? longEnough.substring(0, longest) : longEnough;
    }

    private BigDecimal bounded(JsonNode schema, BigDecimal number) {
        BigDecimal least = schema.path("minimum").decimalValue();
        BigDecimal most = schema.path("maximum").decimalValue();
        if (schema.has("minimum") && number.compareTo(least) < 0 || random.nextInt(8) == 0 && schema.has("minimum")) {
            return least;
        }
        boolean atTheEdge = random.nextInt(8) == 0;
        return schema.has("maximum") && (atTheEdge || number.compareTo(most) > 0) ? most : number;
    }
}
