package org.smallvictories.donations;

import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.HouseRules;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_house_rules() {
        HouseRules.check("org.smallvictories.donations");
    }
}
