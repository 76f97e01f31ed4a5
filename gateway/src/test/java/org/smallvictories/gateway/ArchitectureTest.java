package org.smallvictories.gateway;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.HouseRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    @Test
    void the_code_keeps_the_house_rules() {
        HouseRules.check("org.smallvictories.gateway");
    }
}
