package org.smallvictories.suite.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedSchemaTest {

    private static final Optional<PublishedSchema> PUBLISHED = PublishedSchema.find();

    /** Of operators that the document's server does not run. */
    private static final List<String> UNKNOWN = List.of(
            "barmancloud.cnpg.io/v1 ObjectStore",
            "external-secrets.io/v1 ExternalSecret",
            "monitoring.coreos.com/v1 PrometheusRule",
            "monitoring.coreos.com/v1 ServiceMonitor",
            "postgresql.cnpg.io/v1 ScheduledBackup");

    @BeforeEach
    void requireTheDocument() {
        assumeTrue(PUBLISHED.isPresent(), "The published schema of Kubernetes is not beside this checkout.");
    }

    @ParameterizedTest
    @EnumSource
    void a_server_would_accept(Rendered rendered) throws Exception {
        for (JsonNode manifest : manifests(rendered)) {
            if (PUBLISHED.get().knows(manifest)) {
                assertThat(PUBLISHED.get().findings(manifest)).isEmpty();
            } else {
                assertThat(UNKNOWN).contains(PublishedSchema.kind(manifest));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_would_refuse(Fault fault) throws Exception {
        ObjectNode manifest = (ObjectNode) manifests(Rendered.PRODUCTION).stream()
                .filter(candidate -> PublishedSchema.kind(candidate).equals(fault.kind))
                .findFirst()
                .orElseThrow();
        fault.change.accept(manifest);
        assertThat(PUBLISHED.get().findings(manifest)).anyMatch(finding -> finding.contains(fault.finding));
    }

    enum Fault {
        NO_SELECTOR("apps/v1 Deployment", "selector", set -> spec(set).remove("selector")),
        NO_TEMPLATE("apps/v1 Deployment", "template", set -> spec(set).remove("template")),
        UNKNOWN_FIELD("v1 Service", "clusterIp", set -> spec(set).put("clusterIp", "None")),
        TEXT_FOR_A_NUMBER("autoscaling/v2 HorizontalPodAutoscaler", "maxReplicas", set -> spec(set)
                .put("maxReplicas", "four")),
        NO_QUANTITY("postgresql.cnpg.io/v1 Cluster", "memory", set -> ((ObjectNode) set.at("/spec/resources/limits"))
                .put("memory", "1 GB")),
        CLUSTER_WITHOUT_INSTANCES(
                "postgresql.cnpg.io/v1 Cluster", "instances", set -> spec(set).remove("instances")),
        CLUSTER_WITH_A_TYPING_ERROR(
                "postgresql.cnpg.io/v1 Cluster", "bootstrp", set -> spec(set).put("bootstrp", "x"));

        private final String kind;
        private final String finding;
        private final Consumer<ObjectNode> change;

        Fault(String kind, String finding, Consumer<ObjectNode> change) {
            this.kind = kind;
            this.finding = finding;
            this.change = change;
        }

        private static ObjectNode spec(ObjectNode manifest) {
            return (ObjectNode) manifest.path("spec");
        }
    }

    private static List<JsonNode> manifests(Rendered rendered) throws IOException {
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(rendered.yaml())) {
            return documents.readAll();
        }
    }
}
