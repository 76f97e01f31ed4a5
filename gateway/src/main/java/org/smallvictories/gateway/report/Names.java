package org.smallvictories.gateway.report;

import java.util.HashMap;
import java.util.Map;
import org.smallvictories.gateway.impact.Giving;
import org.smallvictories.gateway.impact.Impact;

/** The names that go with slugs, as far as they are known. */
record Names(Map<String, String> partners, Map<String, String> projects, Map<String, String> campaigns) {

    static Names of(Impact impact) {
        Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>());
        names.partners.putAll(impact.partnerNames());
        names.projects.putAll(impact.projectNames());
        Giving giving = impact.giving();
        if (giving != null && giving.campaigns() != null) {
            giving.campaigns().forEach(account -> names.campaigns.put(account.campaign(), account.name()));
        }
        return names;
    }

    String partner(String slug) {
        return named(partners, slug);
    }

    String project(String slug) {
        return named(projects, slug);
    }

    String campaign(String slug) {
        return named(campaigns, slug);
    }

    private static String named(Map<String, String> names, String slug) {
        String name = slug == null ? "" : names.get(slug);
        return name == null ? slug : name;
    }
}
