package org.smallvictories.donations.gift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions on rows of the table {@code gift}: SQL with named parameters, and the values of these. */
public final class GiftSelection {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param value of the one parameter in the condition, which is left out when there is none */
    GiftSelection where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    GiftSelection where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** To be put behind WHERE. */
    public String condition() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** By name: text, days, moments, ids and collections of text. */
    public Map<String, Object> values() {
        return values;
    }
}
