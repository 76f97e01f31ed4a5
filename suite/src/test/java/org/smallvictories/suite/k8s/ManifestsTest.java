package org.smallvictories.suite.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("setsAndChecks")
    void nothing_is_found_in(Rendered rendered, Check check) {
        assertEquals(List.of(), check.findings(rendered.manifests()));
    }

    static Stream<Arguments> setsAndChecks() {
        return Arrays.stream(Rendered.values()).flatMap(rendered -> Arrays.stream(Check.values())
                .filter(check -> check.concerns(rendered))
                .map(check -> Arguments.of(rendered, check)));
    }

    @Test
    void base_holds_no_secret() {
        assertEquals(0, Rendered.BASE.manifests().all(Secret.class).count());
    }

    @ParameterizedTest
    @EnumSource(Breakage.class)
    void a_broken_set_is_found(Breakage breakage) {
        List<String> findings = breakage.check().findings(breakage.brokenSet());
        assertTrue(findings.stream().anyMatch(finding -> finding.startsWith(breakage.finding())), findings::toString);
    }

    @ParameterizedTest
    @EnumSource
    void every_check_has_been_seen_to_fail(Check check) {
        assertTrue(Arrays.stream(Breakage.values()).anyMatch(breakage -> breakage.check() == check));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "replicas: 1,            replica: 1,            replica",
                "containerPort: 8081,    containerport: 8081,   containerport",
                "seccompProfile:,        secompProfile:,        secompProfile",
                "kind: Namespace,        kind: NameSpace,       v1 NameSpace",
                "policy/v1,              policy/v1beta1,        policy/v1beta1 PodDisruptionBudget",
                "value: \"false\",       value: false,          Boolean",
                "value: partners_owner,  value: 8080,           Integer",
                "maxSkew: 1,             maxSkew: one,          maxSkew",
                "`  replicas: 1\n`, `  replicas: 1\n  replicas: 1\n`, Duplicate"
            })
    void what_an_api_server_refuses_is_refused(String right, String wrong, String finding) {
        String yaml = Rendered.LOCAL.yaml();
        assertTrue(yaml.contains(right));
        String broken = yaml.replace(right, wrong);
        var refusal = assertThrows(IllegalArgumentException.class, () -> Manifests.parse(broken));
        assertTrue(refusal.getMessage().contains(finding), refusal.getMessage());
    }
}
