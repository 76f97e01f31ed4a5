package org.smallvictories.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The three services' stand-ins, and limits low enough to be reached. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    public static final StandIn PARTNERS = new StandIn("partners");
    public static final StandIn DONATIONS = new StandIn("donations");
    public static final StandIn EMISSIONS = new StandIn("emissions");

    /** Undoes what an earlier test had them do. */
    public static void behaveAsUsual() {
        PARTNERS.behaveAsUsual();
        DONATIONS.behaveAsUsual();
        EMISSIONS.behaveAsUsual();
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "PARTNERS_URL", PARTNERS.url(),
                "DONATIONS_URL", DONATIONS.url(),
                "EMISSIONS_URL", EMISSIONS.url(),
                "DEMO_ACCOUNTS", "true",
                "SIGN_IN_ATTEMPTS", "5",
                "SERVICE_IDLE_TIMEOUT", "1S",
                "SUMMARY_TIMEOUT_MILLIS", "2500",
                "gateway.token.recheck-after", "1S",
                "gateway.limits.import-body", "64M");
    }

    @Override
    public void stop() {
        PARTNERS.stop();
        DONATIONS.stop();
        EMISSIONS.stop();
    }
}
