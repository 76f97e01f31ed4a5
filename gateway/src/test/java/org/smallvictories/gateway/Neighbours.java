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
        return Map.ofEntries(
                Map.entry("PARTNERS_URL", PARTNERS.url()),
                Map.entry("DONATIONS_URL", DONATIONS.url()),
                Map.entry("EMISSIONS_URL", EMISSIONS.url()),
                Map.entry("DEMO_ACCOUNTS", "true"),
                Map.entry("SIGN_IN_ATTEMPTS", "5"),
                Map.entry("SERVICE_IDLE_TIMEOUT", "1S"),
                Map.entry("SUMMARY_TIMEOUT_MILLIS", "2500"),
                Map.entry("gateway.token.recheck-after", "1S"),
                Map.entry("gateway.limits.import-body", "64M"),
                Map.entry("LINK_CALLS_PER_MINUTE", "1000"));
    }

    @Override
    public void stop() {
        PARTNERS.stop();
        DONATIONS.stop();
        EMISSIONS.stop();
    }
}
