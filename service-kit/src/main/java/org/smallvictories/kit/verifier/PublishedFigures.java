package org.smallvictories.kit.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smallvictories.kit.proof.InvalidProof;

/** Counts the figures of a published year, each of which must be among those that are proven. */
record PublishedFigures(Set<String> proven) {

    int in(Map<String, Object> year) {
        int figures = of(year.get("totals")) + of(year.get("devices"));
        for (Object victory : list(year.get("victories"))) {
            figures += of(((Map<?, ?>) victory).get("figures"));
        }
        return figures;
    }

    private int of(Object figures) {
        for (Object figure : list(figures)) {
            String id = String.valueOf(((Map<?, ?>) figure).get("id"));
            if (!proven.contains(id)) {
                throw new InvalidProof("the figure " + id + " has no proof");
            }
        }
        return list(figures).size();
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return list;
        }
        throw new InvalidProof("What was published is not a year");
    }
}
