package org.smallvictories.kit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.HouseRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    @Test
    void the_kit_keeps_the_house_rules_and_knows_no_service() {
        HouseRules.check("org.smallvictories.kit");
    }
}
