package org.smallvictories.suite.k8s;

import static org.smallvictories.suite.k8s.Check.*;
import static org.smallvictories.suite.k8s.Rendered.AUTOSCALED;
import static org.smallvictories.suite.k8s.Rendered.LOCAL;
import static org.smallvictories.suite.k8s.Rendered.PRODUCTION;
import static org.smallvictories.suite.k8s.Rendered.ROTATING;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A good set made bad in one place, and how a finding that must come of it begins. */
enum Breakage {
    MISSPELT_VARIABLE(
            VARIABLES_SET_ARE_READ, "gateway does not read PARTNER_URL", set -> variable(set, "gateway", "PARTNERS_URL")
                    .setName("PARTNER_URL")),
    VARIABLE_OF_ANOTHER_SERVICE(
            VARIABLES_SET_ARE_READ,
            "partners-service does not read DONATIONS_URL",
            set -> container(set, "partners-service").getEnv().add(new EnvVar("DONATIONS_URL", "x", null))),
    FORGOTTEN_VARIABLE(VARIABLES_NEEDED_ARE_SET, "donations-service needs DATABASE_PASSWORD", set -> container(
                    set, "donations-service")
            .getEnv()
            .remove(variable(set, "donations-service", "DATABASE_PASSWORD"))),
    FORGOTTEN_VARIABLE_OF_THE_MIGRATION(
            VARIABLES_NEEDED_ARE_SET,
            "migrate needs DATABASE_URL",
            set -> pod(set, "gateway").getInitContainers().get(0).getEnv().removeIf(variable -> variable.getName()
                    .equals("DATABASE_URL"))),
    OTHER_PORT(
            SERVICES_LISTEN_ON_THEIR_PORT,
            "emissions-service listens on another port than its http port",
            set -> container(set, "emissions-service").getPorts().get(0).setContainerPort(9090)),
    ADDRESS_WITH_ANOTHER_PORT(
            ADDRESSES_EXIST,
            "emissions-service: nothing answers to PARTNERS_URL=http://partners-service:8080",
            set -> variable(set, "emissions-service", "PARTNERS_URL").setValue("http://partners-service:8080")),
    ADDRESS_OF_NOTHING(
            ADDRESSES_EXIST,
            "gateway: nothing answers to PARTNERS_URL=http://partners:8081",
            set -> variable(set, "gateway", "PARTNERS_URL").setValue("http://partners:8081")),
    PROBE_OF_NO_PORT(
            PROBES_ASK_A_PORT_THAT_EXISTS,
            "gateway has a probe on port management, which it does not have",
            set -> container(set, "gateway").getLivenessProbe().getHttpGet().setPort(new IntOrString("management"))),
    PROBE_OF_ANOTHER_HOST(
            PROBES_ASK_A_PORT_THAT_EXISTS,
            "gateway has a probe that asks another host",
            set -> container(set, "gateway").getReadinessProbe().getHttpGet().setHost("localhost")),
    PROBE_FORGOTTEN(
            PROBES_ASK_A_PORT_THAT_EXISTS,
            "gateway lacks a startup, readiness or liveness probe of its own",
            set -> container(set, "gateway").setStartupProbe(null)),
    PROBES_ALIKE(
            PROBES_ASK_A_PORT_THAT_EXISTS,
            "gateway lacks a startup, readiness or liveness probe of its own",
            set -> container(set, "gateway")
                    .setLivenessProbe(container(set, "gateway").getReadinessProbe())),
    NO_SLEEP(
            STOPPING_LEAVES_TIME,
            "gateway needs a preStop sleep, and a grace period longer than it and its shutdown",
            set -> container(set, "gateway").setLifecycle(null)),
    SHORT_GRACE(
            STOPPING_LEAVES_TIME,
            "gateway needs a preStop sleep, and a grace period longer than it and its shutdown",
            set -> pod(set, "gateway").setTerminationGracePeriodSeconds(19L)),
    LATEST(
            IMAGES_HAVE_A_FIXED_VERSION,
            "gateway/gateway runs small-victories/gateway:latest, which has no fixed version",
            set -> container(set, "gateway").setImage("small-victories/gateway:latest")),
    NO_TAG(
            IMAGES_HAVE_A_FIXED_VERSION,
            "gateway/gateway runs small-victories/gateway, which has no fixed version",
            set -> container(set, "gateway").setImage("small-victories/gateway")),
    TAG_IN_PRODUCTION(
            PRODUCTION,
            PRODUCTION_NAMES_IMAGES_BY_DIGEST,
            "gateway/gateway runs registry.example.org/small-victories/gateway:1.0.0, which is not named by its digest",
            set -> container(set, "gateway").setImage("registry.example.org/small-victories/gateway:1.0.0")),
    METRICS_OF_NO_PORT(
            PRODUCTION,
            MONITORS_FIND_SERVICES,
            "ServiceMonitor small-victories finds no Service with port web",
            set -> set.the(ServiceMonitor.class, "small-victories")
                    .getSpec()
                    .getEndpoints()
                    .get(0)
                    .setPort("web")),
    ROLE_WITHOUT_PASSWORD(
            PRODUCTION,
            ROLES_HAVE_PASSWORDS,
            "a role's password is sought in Secret donations-owner-role, which is not there",
            set -> set.objects().remove(set.the(GenericKubernetesResource.class, "donations-owner-role"))),
    NO_EXTERNAL_SECRET(
            PRODUCTION,
            REFERENCES_RESOLVE,
            "Deployment gateway refers to the content of volume token-signing-key, which is not there",
            set -> set.objects().remove(set.the(GenericKubernetesResource.class, "token-signing-key"))),
    OTHER_CLUSTER(
            PRODUCTION, SELECTORS_MATCH_PODS, "Service postgresql selects the pods of 0 workloads", set -> set.objects()
                    .removeIf(object -> object.getKind().equals("Cluster"))),
    NO_ISSUER(ROTATING, REFERENCES_RESOLVE, "Deployment gateway refers to what is kept for OIDC_ISSUER", set -> set.the(
                    ConfigMap.class, "openid-connect")
            .getData()
            .remove("issuer")),
    NO_FORMER_KEY(
            ROTATING,
            REFERENCES_RESOLVE,
            "Deployment partners-service refers to the file /etc/checkpoint-key/former-checkpoint-key.pem",
            set -> set.all(Secret.class)
                    .filter(secret -> secret.getMetadata().getName().startsWith("partners-checkpoint-key"))
                    .forEach(secret -> secret.getData().remove("former-checkpoint-key.pem"))),
    SHORT_GRACE_FOR_THE_DELAY(
            STOPPING_LEAVES_TIME,
            "gateway needs a preStop sleep, and a grace period longer than it and its shutdown",
            set -> variable(set, "gateway", "SHUTDOWN_DELAY").setValue("14S")),
    NO_LIMIT(
            RESOURCES_ARE_BOUNDED,
            "gateway/gateway needs a request of memory, and a limit",
            set -> container(set, "gateway").getResources().getLimits().remove("memory")),
    NO_REQUESTS(RESOURCES_ARE_BOUNDED, "postgresql/postgresql needs a request of cpu, and a limit", set -> database(set)
            .getContainers()
            .get(0)
            .getResources()
            .getRequests()
            .remove("cpu")),
    REQUEST_ABOVE_THE_LIMIT(
            RESOURCES_ARE_BOUNDED,
            "gateway/gateway needs a request of memory, and a limit",
            set -> container(set, "gateway").getResources().getRequests().put("memory", new Quantity("1Gi"))),
    WRITABLE_ROOT(PODS_ARE_RESTRICTED, "gateway/gateway is not restricted", set -> container(set, "gateway")
            .getSecurityContext()
            .setReadOnlyRootFilesystem(false)),
    CAPABILITY(PODS_ARE_RESTRICTED, "gateway/gateway is not restricted", set -> container(set, "gateway")
            .getSecurityContext()
            .getCapabilities()
            .setAdd(List.of("NET_RAW"))),
    ROOT(PODS_ARE_RESTRICTED, "postgresql runs pods that are not restricted", set -> database(set)
            .getSecurityContext()
            .setRunAsUser(0L)),
    API_TOKEN(PODS_ARE_RESTRICTED, "gateway runs pods that are not restricted", set -> pod(set, "gateway")
            .setAutomountServiceAccountToken(null)),
    SERVICE_OF_NO_PODS(
            SELECTORS_MATCH_PODS,
            "Service gateway selects the pods of 0 workloads",
            set -> set.the(Service.class, "gateway").getSpec().setSelector(Map.of("app", "gateway"))),
    SERVICE_ON_ANOTHER_PORT(
            SELECTORS_MATCH_PODS,
            "Service gateway has port 80, the pods have not",
            set -> set.the(Service.class, "gateway").getSpec().getPorts().get(0).setPort(80)),
    SERVICE_TO_NO_PORT(
            SELECTORS_MATCH_PODS,
            "Service gateway has port 8080, the pods have not",
            set -> set.the(Service.class, "gateway").getSpec().getPorts().get(0).setTargetPort(new IntOrString("web"))),
    BUDGET_OF_NO_PODS(SELECTORS_MATCH_PODS, "PodDisruptionBudget gateway selects no pods", set -> set.the(
                    PodDisruptionBudget.class, "gateway")
            .getSpec()
            .getSelector()
            .setMatchLabels(Map.of("app", "gateway"))),
    DEPLOYMENT_OF_OTHER_PODS(
            SELECTORS_MATCH_PODS, "Deployment gateway does not select just its own pods", set -> set.the(
                            Deployment.class, "gateway")
                    .getSpec()
                    .getSelector()
                    .setMatchLabels(Map.of("app.kubernetes.io/part-of", "small-victories"))),
    SCALED_AND_FIXED(
            AUTOSCALED,
            SELECTORS_MATCH_PODS,
            "HorizontalPodAutoscaler gateway scales nothing, or what also has a fixed number",
            set -> set.the(Deployment.class, "gateway").getSpec().setReplicas(2)),
    ENTRY_TO_NOTHING(
            ENTRIES_LEAD_TO_SERVICES,
            "Ingress gateway leads to no port of web",
            set -> SelectorChecks.backends(set.the(Ingress.class, "gateway")).forEach(to -> to.setName("web"))),
    METRICS_OPEN(OPERATIONS_STAY_INSIDE, "Ingress gateway lets /q/metrics out", set -> set.the(Ingress.class, "gateway")
            .getSpec()
            .getRules()
            .get(0)
            .getHttp()
            .getPaths()
            .removeIf(path -> path.getPath().equals("/q/metrics"))),
    SECRET_WITHOUT_THE_KEY(
            REFERENCES_RESOLVE, "Deployment gateway refers to what is kept for DATABASE_PASSWORD", set -> variable(
                            set, "gateway", "DATABASE_PASSWORD")
                    .getValueFrom()
                    .getSecretKeyRef()
                    .setKey("secret")),
    SIGNING_KEY_ELSEWHERE(
            REFERENCES_RESOLVE,
            "Deployment gateway refers to the file /etc/gateway/key.pem, which is not there",
            set -> variable(set, "gateway", "TOKEN_SIGNING_KEY_FILE").setValue("/etc/gateway/key.pem")),
    NO_SIGNING_KEY(
            REFERENCES_RESOLVE,
            "Deployment gateway refers to the content of volume token-signing-key, which is not there",
            set -> set.objects()
                    .removeIf(object -> object instanceof Secret
                            && object.getMetadata().getName().startsWith("token-signing-key"))),
    NO_SCRIPT(
            REFERENCES_RESOLVE,
            "StatefulSet postgresql refers to the content of volume init, which is not there",
            set -> set.objects().removeIf(ConfigMap.class::isInstance)),
    NO_VOLUME(
            REFERENCES_RESOLVE,
            "Deployment donations-service refers to volume cache, which is not there",
            set -> container(set, "donations-service").getVolumeMounts().get(0).setName("cache")),
    NO_ACCOUNT(
            REFERENCES_RESOLVE,
            "StatefulSet postgresql refers to ServiceAccount postgresql, which is not there",
            set -> set.objects().remove(set.the(ServiceAccount.class, "postgresql"))),
    ELSEWHERE(
            NAMESPACE_IS_RESTRICTED,
            "Service gateway is outside a restricted namespace",
            set -> set.the(Service.class, "gateway").getMetadata().setNamespace("default")),
    FORGOTTEN_EDGE(
            NETWORK_HAS_JUST_THE_EDGES_IN_USE,
            "gateway to donations-service:8082 is not allowed",
            set -> policy(set, "donations-service").getSpec().getIngress().clear()),
    EDGE_TO_ANOTHER_PORT(
            NETWORK_HAS_JUST_THE_EDGES_IN_USE,
            "emissions-service to partners-service:8081 is not allowed",
            set -> policy(set, "emissions-service")
                    .getSpec()
                    .getEgress()
                    .get(0)
                    .getPorts()
                    .get(0)
                    .setPort(new IntOrString(80))),
    DOOR_SHUT(NETWORK_HAS_JUST_THE_EDGES_IN_USE, "outside to gateway:8080 is not allowed", set -> policy(set, "gateway")
            .getSpec()
            .getIngress()
            .get(0)
            .setFrom(policy(set, "donations-service")
                    .getSpec()
                    .getIngress()
                    .get(0)
                    .getFrom())),
    UNUSED_EDGE(NETWORK_HAS_JUST_THE_EDGES_IN_USE, "donations-service to gateway:8080 is not used", set -> container(
                    set, "donations-service")
            .getEnv()
            .remove(variable(set, "donations-service", "TOKEN_KEYS_URL"))),
    NO_NAMES(NETWORK_HAS_JUST_THE_EDGES_IN_USE, "gateway may not look up names", set -> policy(set, "names")
            .getSpec()
            .getPodSelector()
            .setMatchLabels(Map.of("app.kubernetes.io/name", "partners-service")));

    private final Rendered set;
    private final Check check;
    private final String finding;
    private final Consumer<Manifests> change;

    Breakage(Check check, String finding, Consumer<Manifests> change) {
        this(LOCAL, check, finding, change);
    }

    Breakage(Rendered set, Check check, String finding, Consumer<Manifests> change) {
        this.set = set;
        this.check = check;
        this.finding = finding;
        this.change = change;
    }

    Check check() {
        return check;
    }

    String finding() {
        return finding;
    }

    Manifests brokenSet() {
        Manifests manifests = set.manifests();
        change.accept(manifests);
        return manifests;
    }

    private static PodSpec pod(Manifests set, String deployment) {
        return set.the(Deployment.class, deployment).getSpec().getTemplate().getSpec();
    }

    private static PodSpec database(Manifests set) {
        return set.the(StatefulSet.class, "postgresql").getSpec().getTemplate().getSpec();
    }

    private static Container container(Manifests set, String deployment) {
        return pod(set, deployment).getContainers().get(0);
    }

    private static EnvVar variable(Manifests set, String deployment, String name) {
        return container(set, deployment).getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static NetworkPolicy policy(Manifests set, String name) {
        return set.the(NetworkPolicy.class, name);
    }
}
