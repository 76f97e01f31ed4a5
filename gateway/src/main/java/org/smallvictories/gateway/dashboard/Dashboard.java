package org.smallvictories.gateway.dashboard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smallvictories.gateway.report.Asked;
import org.smallvictories.gateway.report.Facts;
import org.smallvictories.gateway.report.Report;

/** What stands around the report: the glance, other years, what can be chosen. */
record Dashboard(Facts facts, List<Tile> tiles) {

    static Dashboard of(Facts facts, Report report) {
        return new Dashboard(facts, Tile.of(report));
    }

    public Asked asked() {
        return facts.asked();
    }

    public String year() {
        return String.valueOf(facts.year());
    }

    public boolean shows(Integer year) {
        return year == facts.year();
    }

    /** The query of the same view in a file. */
    public String queryIn(String language) {
        return asked().queryFor(facts.year()) + "&lang=" + language;
    }

    /** The same view of another year. */
    public String linkTo(Integer otherYear) {
        return "/?" + asked().queryFor(otherYear);
    }

    public Map<String, String> partners() {
        return choices(facts.impact().partnerNames(), asked().partner());
    }

    public Map<String, String> projects() {
        return choices(facts.impact().projectNames(), asked().project());
    }

    public Map<String, String> campaigns() {
        Map<String, String> known = new TreeMap<>();
        if (facts.impact().giving() != null && facts.impact().giving().campaigns() != null) {
            facts.impact().giving().campaigns().forEach(account -> known.put(account.campaign(), account.name()));
        }
        return choices(known, asked().campaign());
    }

    /** What is chosen can be chosen, whether its name is known or not. */
    private static Map<String, String> choices(Map<String, String> known, String chosen) {
        Map<String, String> choices = new TreeMap<>(known);
        if (chosen != null) {
            choices.putIfAbsent(chosen, chosen);
        }
        choices.replaceAll((slug, name) -> name == null ? slug : name);
        return choices;
    }
}
