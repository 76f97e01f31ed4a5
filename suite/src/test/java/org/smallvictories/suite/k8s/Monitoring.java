package org.smallvictories.suite.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the alerts and the dashboard ask of Prometheus. */
final class Monitoring {

    private static final Path DASHBOARD = Rendered.REPOSITORY.resolve("k8s/components/monitoring/dashboard.json");

    /** A metric's name comes before its labels. */
    private static final Pattern METRIC = Pattern.compile("([a-z][a-z0-9_]*)\\{");

    private static final String PROMETHEUS_OWN = "up";

    private Monitoring() {}

    static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        Stream.concat(alerts(), dashboard())
                .flatMap(expression -> METRIC.matcher(expression).results().map(MatchResult::group))
                .map(found -> found.substring(0, found.length() - 1))
                .forEach(metrics::add);
        metrics.remove(PROMETHEUS_OWN);
        return metrics;
    }

    private static Stream<String> alerts() {
        return Rendered.PRODUCTION
                .manifests()
                .all(PrometheusRule.class)
                .flatMap(rules -> rules.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .map(rule -> rule.getExpr().getStrVal());
    }

    private static Stream<String> dashboard() throws IOException {
        JsonNode panels = new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels");
        return StreamSupport.stream(panels.spliterator(), false)
                .flatMap(panel -> StreamSupport.stream(panel.path("targets").spliterator(), false))
                .map(target -> target.path("expr").textValue());
    }
}
