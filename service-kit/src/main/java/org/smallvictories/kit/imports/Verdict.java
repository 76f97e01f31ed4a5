package org.smallvictories.kit.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Whether a file that was checked may be imported. */
final class Verdict {

    private final ImportOptions options;
    private final Progress found;
    private final List<String> reasons = new ArrayList<>();

    private Verdict(ImportOptions options, Progress found) {
        this.options = options;
        this.found = found;
    }

    /** Why not; empty when it may. */
    static Optional<String> against(ImportOptions options, Progress found) {
        Verdict verdict = new Verdict(options, found);
        verdict.judgeRows();
        verdict.judgeTotals();
        return verdict.reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" ", verdict.reasons) + " Nothing was imported.");
    }

    private void judgeRows() {
        if (found.read == 0) {
            reasons.add("There are no rows below the headings.");
        }
        if (options.declaredRows() != null && options.declaredRows() != found.read) {
            reasons.add("The file has " + found.read + " rows; " + options.declaredRows() + " were declared.");
        }
        boolean all = options.mode() == Mode.ALL_OR_NOTHING;
        if (found.bad > 0 && (all || found.good == 0)) {
            reasons.add(found.bad + " of " + found.read + " rows are wrong.");
        }
    }

    private void judgeTotals() {
        Map<String, BigDecimal> declared = options.declaredTotals();
        if (declared.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> totals = found.totals();
        TreeSet<String> measures = new TreeSet<>(declared.keySet());
        measures.addAll(totals.keySet());
        for (String measure : measures) {
            BigDecimal total = totals.getOrDefault(measure, BigDecimal.ZERO);
            BigDecimal wanted = declared.get(measure);
            if (wanted == null) {
                reasons.add(
                        "The file adds up to " + total.toPlainString() + " " + measure + ", which was not declared.");
            } else if (wanted.compareTo(total) != 0) {
                reasons.add("The file adds up to " + total.toPlainString() + " " + measure + "; "
                        + wanted.toPlainString() + " was declared.");
            }
        }
        if (found.unmeasured > 0) {
            reasons.add("The amounts of " + found.unmeasured + " rows could not be read.");
        }
    }
}
