package org.smallvictories.suite.k8s;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an API server would accept and is still wrong. A check answers its findings: none, or one sentence each. */
enum Check {
    VARIABLES_SET_ARE_READ(EnvironmentChecks::unread),
    VARIABLES_NEEDED_ARE_SET(EnvironmentChecks::unset),
    SERVICES_LISTEN_ON_THEIR_PORT(EnvironmentChecks::otherPort),
    ADDRESSES_EXIST(EnvironmentChecks::deadAddresses, true),
    PROBES_ASK_A_PORT_THAT_EXISTS(PodChecks::probes),
    STOPPING_LEAVES_TIME(PodChecks::hurriedStop),
    IMAGES_HAVE_A_FIXED_VERSION(PodChecks::floatingImages),
    RESOURCES_ARE_BOUNDED(PodChecks::unboundedResources),
    PODS_ARE_RESTRICTED(RestrictionChecks::unrestricted),
    SELECTORS_MATCH_PODS(SelectorChecks::selectors),
    ENTRIES_LEAD_TO_SERVICES(SelectorChecks::entries),
    REFERENCES_RESOLVE(ReferenceChecks::dangling, true),
    NAMESPACE_IS_RESTRICTED(RestrictionChecks::namespace),
    NETWORK_HAS_JUST_THE_EDGES_IN_USE(NetworkChecks::edges, true);

    private final Function<Manifests, Stream<String>> findings;
    private final boolean ofWholeSets;

    Check(Function<Manifests, Stream<String>> findings) {
        this(findings, false);
    }

    Check(Function<Manifests, Stream<String>> findings, boolean ofWholeSets) {
        this.findings = findings;
        this.ofWholeSets = ofWholeSets;
    }

    List<String> findings(Manifests manifests) {
        return findings.apply(manifests).toList();
    }

    /** False for what can be asked of an overlay alone: base names databases, secrets and networks that it leaves open. */
    boolean concerns(Rendered rendered) {
        return !ofWholeSets || rendered != Rendered.BASE;
    }
}
