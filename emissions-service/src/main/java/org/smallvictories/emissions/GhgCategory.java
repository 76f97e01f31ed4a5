package org.smallvictories.emissions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smallvictories.kit.problem.Problem;

/**
 * Where emissions belong in a corporate inventory: scope 1, scope 2, or one of the 15 categories of scope 3, by the names
 * of the GHG Protocol's Corporate Value Chain (Scope 3) Standard of 2011.
 *
 * @param category of scope 3, 1 to 15; {@code null} for the other scopes
 */
public record GhgCategory(int scope, Integer category) {

    private static final int SCOPE_3 = 3;
    private static final String SCOPE_1_NAME = "Direct emissions";
    private static final String SCOPE_2_NAME = "Purchased electricity, steam, heat and cooling";
    private static final List<String> SCOPE_3_NAMES = List.of(
            "Purchased goods and services",
            "Capital goods",
            "Fuel- and energy-related activities (not included in scope 1 or 2)",
            "Upstream transportation and distribution",
            "Waste generated in operations",
            "Business travel",
            "Employee commuting",
            "Upstream leased assets",
            "Downstream transportation and distribution",
            "Processing of sold products",
            "Use of sold products",
            "End-of-life treatment of sold products",
            "Downstream leased assets",
            "Franchises",
            "Investments");

    /** All 17, in order. */
    public static final List<GhgCategory> ALL = Stream.concat(
                    Stream.of(new GhgCategory(1, null), new GhgCategory(2, null)),
                    IntStream.rangeClosed(1, SCOPE_3_NAMES.size())
                            .mapToObj(category -> new GhgCategory(SCOPE_3, category)))
            .toList();

    /** Of numbers within their bounds; 422 on {@code category} where a scope has none or needs one. */
    public static GhgCategory of(int scope, Integer category) {
        return of(scope, category, "category");
    }

    /** The same; 422 on the field instead. */
    public static GhgCategory of(int scope, Integer category, String field) {
        if (scope == SCOPE_3 && category == null) {
            throw Problem.invalid(field, "is needed for scope 3: one of the 15 of the GHG Protocol");
        }
        if (scope != SCOPE_3 && category != null) {
            throw Problem.invalid(field, "is for scope 3 only");
        }
        return new GhgCategory(scope, category);
    }

    public String title() {
        return switch (scope) {
            case 1 -> SCOPE_1_NAME;
            case 2 -> SCOPE_2_NAME;
            default -> SCOPE_3_NAMES.get(category - 1);
        };
    }

    /** {@code 1}, {@code 2} or such as {@code 3.4}. */
    public String number() {
        return category == null ? Integer.toString(scope) : scope + "." + category;
    }
}
