package org.smallvictories.suite.k8s;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an API server would accept and is still wrong. A check answers its findings: none, or one sentence each. */
enum Check {
    VARIABLES_SET_ARE_READ(EnvironmentChecks::unread),
    VARIABLES_NEEDED_ARE_SET(EnvironmentChecks::unset),
    SERVICES_LISTEN_ON_THEIR_PORT(EnvironmentChecks::otherPort),
    ADDRESSES_EXIST(EnvironmentChecks::deadAddresses, Check::isWhole),
    PROBES_ASK_A_PORT_THAT_EXISTS(PodChecks::probes),
    STOPPING_LEAVES_TIME(PodChecks::hurriedStop),
    IMAGES_HAVE_A_FIXED_VERSION(PodChecks::floatingImages),
    PRODUCTION_NAMES_IMAGES_BY_DIGEST(PodChecks::movableImages, Rendered.PRODUCTION::equals),
    RESOURCES_ARE_BOUNDED(PodChecks::unboundedResources),
    PODS_ARE_RESTRICTED(RestrictionChecks::unrestricted),
    SELECTORS_MATCH_PODS(SelectorChecks::selectors),
    MONITORS_FIND_SERVICES(SelectorChecks::monitors),
    ENTRIES_LEAD_TO_SERVICES(SelectorChecks::entries),
    OPERATIONS_STAY_INSIDE(SelectorChecks::openOperations),
    REFERENCES_RESOLVE(ReferenceChecks::dangling, Check::isWhole),
    ROLES_HAVE_PASSWORDS(ReferenceChecks::rolesWithoutPassword),
    NAMESPACE_IS_RESTRICTED(RestrictionChecks::namespace),
    NETWORK_HAS_JUST_THE_EDGES_IN_USE(NetworkChecks::edges, Check::isWhole);

    private final Function<Manifests, Stream<String>> findings;
    private final Predicate<Rendered> concerned;

    Check(Function<Manifests, Stream<String>> findings) {
        this(findings, rendered -> true);
    }

    Check(Function<Manifests, Stream<String>> findings, Predicate<Rendered> concerned) {
        this.findings = findings;
        this.concerned = concerned;
    }

    List<String> findings(Manifests manifests) {
        return findings.apply(manifests).toList();
    }

    boolean concerns(Rendered rendered) {
        return concerned.test(rendered);
    }

    /** False for base, which names databases, secrets and networks that it leaves open to overlays. */
    private static boolean isWhole(Rendered rendered) {
        return rendered != Rendered.BASE;
    }
}
