package org.smallvictories.suite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What operators make of custom resources, as far as the checks need to know. */
final class Operated {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POSTGRESQL = 5432;

    private Operated() {}

    /** The pod of a CloudNativePG cluster that writes, with the labels that the operator gives it. */
    static Workload postgresql(GenericKubernetesResource cluster) {
        String name = cluster.getMetadata().getName();
        Map<String, String> labels = new TreeMap<>(Map.of("cnpg.io/cluster", name, "cnpg.io/instanceRole", "primary"));
        tree(cluster)
                .at("/spec/inheritedMetadata/labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().textValue()));
        PodTemplateSpec pod = new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("postgres")
                .addNewPort()
                .withContainerPort(POSTGRESQL)
                .endPort()
                .endContainer()
                .endSpec()
                .build();
        return new Workload(cluster, pod);
    }

    /** The texts at a path of field names, through every element of a list on the way. */
    static Stream<String> values(GenericKubernetesResource resource, String... path) {
        Stream<JsonNode> found = Stream.of(tree(resource));
        for (String field : List.of(path)) {
            found = found.flatMap(
                            node -> node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node))
                    .map(node -> node.path(field));
        }
        return found.filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static JsonNode tree(GenericKubernetesResource resource) {
        return JSON.valueToTree(resource);
    }
}
