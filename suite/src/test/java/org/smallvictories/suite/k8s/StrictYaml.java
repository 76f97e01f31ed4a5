package org.smallvictories.suite.k8s;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads manifests as an API server with strict field validation would: a field that the kind does not have, a value of
 * another type (a port number as an environment variable's value), a key said twice or a kind of another API version is
 * an error. Only the kinds that this project uses are known, and of those
 * that operators bring along, apart from monitoring, only the kinds.
 */
final class StrictYaml {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream.of(
                    Namespace.class,
                    Deployment.class,
                    StatefulSet.class,
                    Service.class,
                    ServiceAccount.class,
                    ConfigMap.class,
                    Secret.class,
                    PodDisruptionBudget.class,
                    Ingress.class,
                    NetworkPolicy.class,
                    HorizontalPodAutoscaler.class,
                    ServiceMonitor.class,
                    PrometheusRule.class)
            .collect(Collectors.toMap(StrictYaml::key, Function.identity()));

    /** Kinds that operators bring along; their fields are not known here. */
    private static final Set<String> OPERATED = Set.of(
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "barmancloud.cnpg.io/v1 ObjectStore",
            "external-secrets.io/v1 ExternalSecret");

    private static final ObjectMapper OPEN = new ObjectMapper();
    private static final ObjectMapper MAPPER = mapper();

    private StrictYaml() {}

    static List<HasMetadata> read(String yaml) {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream().map(StrictYaml::read).toList();
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    private static HasMetadata read(JsonNode document) {
        String key = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        Class<? extends HasMetadata> kind = KINDS.get(key);
        if (OPERATED.contains(key)) {
            return OPEN.convertValue(document, GenericKubernetesResource.class);
        }
        if (kind == null) {
            throw new IllegalArgumentException("Not a kind that is used here: " + key);
        }
        try {
            return MAPPER.treeToValue(document, kind);
        } catch (IOException refused) {
            throw new IllegalArgumentException(key + ": " + refused.getMessage(), refused);
        }
    }

    private static String key(Class<? extends HasMetadata> kind) {
        return HasMetadata.getApiVersion(kind) + " " + HasMetadata.getKind(kind);
    }

    private static ObjectMapper mapper() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new NoCatchAll())
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, Fail);
        }
        return mapper;
    }

    /** The model's classes keep fields that they do not know in a map: here such a field shall be an error. */
    private static final class NoCatchAll extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
