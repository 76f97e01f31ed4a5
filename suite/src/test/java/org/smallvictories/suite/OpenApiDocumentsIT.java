package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI documents that the gateway offers are complete and sound, in the spirit of Spectral's {@code oas} rules. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiDocumentsIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> WITHOUT_A_BODY = Set.of("204", "303", "304");

    @ParameterizedTest
    @ValueSource(strings = {"/openapi/donations", "/openapi/partners", "/openapi/emissions", "/q/openapi?format=json"})
    void a_document_has_no_faults(String path) throws Exception {
        JsonNode document = document(path);
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        operations(document, (name, operation) -> {
            if (operation.path("summary").asText().isBlank()) {
                faults.add(name + " has no summary");
            }
            if (operation.path("tags").isEmpty()) {
                faults.add(name + " has no tag");
            }
            if (!ids.add(operation.path("operationId").asText())) {
                faults.add(name + " has no operationId of its own");
            }
            responses(name, operation, faults);
            security(name, operation, document, faults);
        });
        references(document, document, faults);
        assertThat(ids).as("operations").isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private static void responses(String name, JsonNode operation, List<String> faults) {
        boolean succeeds = false;
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            succeeds |= response.getKey().startsWith("2");
            if (response.getValue().path("description").asText().isBlank()) {
                faults.add(name + " does not describe its " + response.getKey());
            }
            if (!WITHOUT_A_BODY.contains(response.getKey())
                    && response.getValue().path("content").isEmpty()) {
                faults.add(name + " does not say what its " + response.getKey() + " contains");
            }
        }
        if (!succeeds) {
            faults.add(name + " has no success");
        }
    }

    private static void security(String name, JsonNode operation, JsonNode document, List<String> faults) {
        if (!operation.has("security")) {
            faults.add(name + " does not say who may call it");
        }
        for (JsonNode requirement : operation.path("security")) {
            requirement.fieldNames().forEachRemaining(scheme -> {
                if (!document.path("components").path("securitySchemes").has(scheme)) {
                    faults.add(name + " asks for an unknown sign-in " + scheme);
                }
            });
        }
    }

    private static void references(JsonNode node, JsonNode document, List<String> faults) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#") && document.at(reference.substring(1)).isMissingNode()) {
            faults.add(reference + " leads nowhere");
        }
        node.forEach(child -> references(child, document, faults));
    }

    private static void operations(JsonNode document, BiConsumer<String, JsonNode> each) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    each.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                }
            }
        }
    }

    private static JsonNode document(String path) throws Exception {
        return new ObjectMapper()
                .readTree(Api.anonymous()
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
