package org.smallvictories.suite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The OpenAPI document that an API server of Kubernetes 1.34 with CloudNativePG publishes, read as strictly as such a
 * server reads manifests: what is required, of which type, and nothing beside.
 */
final class PublishedSchema {

    /** Beside the checkout, where it may be used; it is no part of the project. */
    private static final Path DOCUMENT =
            Path.of("..", "..", "shared", "data", "kubernetes", "openapi-v2-1.34.9.json.gz");

    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
    private static final String A_QUANTITY =
            "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$";

    private final Map<String, JsonSchema> byKind = new TreeMap<>();

    private PublishedSchema(JsonNode document) {
        ObjectNode definitions = (ObjectNode) document.path("definitions");
        definitions.forEach(PublishedSchema::tighten);
        ((ObjectNode) definitions.path(QUANTITY)).put("pattern", A_QUANTITY).set("type", stringOr("number"));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
        definitions.fields().forEachRemaining(definition -> kinds(definition.getValue())
                .forEach(kind -> byKind.put(kind, factory.getSchema(reference(definition.getKey(), definitions)))));
    }

    static Optional<PublishedSchema> find() {
        if (!Files.exists(DOCUMENT)) {
            return Optional.empty();
        }
        try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(DOCUMENT))) {
            return Optional.of(new PublishedSchema(new ObjectMapper().readTree(content)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the server that published the document knows the kind. */
    boolean knows(JsonNode manifest) {
        return byKind.containsKey(kind(manifest));
    }

    List<String> findings(JsonNode manifest) {
        return byKind.get(kind(manifest)).validate(manifest).stream()
                .map(finding ->
                        kind(manifest) + " " + manifest.at("/metadata/name").textValue() + ": " + finding.getMessage())
                .toList();
    }

    static String kind(JsonNode manifest) {
        return manifest.path("apiVersion").textValue() + " "
                + manifest.path("kind").textValue();
    }

    private static Stream<String> kinds(JsonNode definition) {
        return Stream.of(definition.path("x-kubernetes-group-version-kind"))
                .filter(kinds -> kinds.size() == 1)
                .map(kinds -> kinds.get(0))
                .map(kind -> (kind.path("group").textValue() + "/").replaceFirst("^/", "")
                        + kind.path("version").textValue() + " "
                        + kind.path("kind").textValue());
    }

    private static ObjectNode reference(String name, ObjectNode definitions) {
        ObjectNode schema = definitions.objectNode().put("$ref", "#/definitions/" + name);
        schema.set("definitions", definitions);
        return schema;
    }

    /** Where fields are listed, there are no others; and a number may stand where either is allowed. */
    private static void tighten(JsonNode node) {
        node.forEach(PublishedSchema::tighten);
        if (node instanceof ObjectNode schema) {
            if (schema.path("properties").isObject()
                    && !schema.has("additionalProperties")
                    && !schema.has("x-kubernetes-preserve-unknown-fields")) {
                schema.put("additionalProperties", false);
            }
            if (schema.has("x-kubernetes-int-or-string")
                    || "int-or-string".equals(schema.path("format").textValue())) {
                schema.set("type", stringOr("integer"));
            }
        }
    }

    private static JsonNode stringOr(String type) {
        return new ObjectMapper().createArrayNode().add("string").add(type);
    }
}
