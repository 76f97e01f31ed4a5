package org.smallvictories.kit.imports;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.tabular.DateStyle;
import org.smallvictories.kit.tabular.DecimalStyle;
import org.smallvictories.kit.tabular.Mapping;

/** The query parameters of an upload. */
public class ImportQuery {

    private static final Pattern TOTAL = Pattern.compile("(-?[0-9]{1,30}(?:\\.[0-9]{1,10})?) ([A-Za-z0-9.-]{1,20})");

    @QueryParam("dryRun")
    @Parameter(description = "Check only: everything happens as it would, but nothing is written. False when absent.")
    Boolean dryRun;

    @QueryParam("mode")
    @Parameter(description = "What becomes of a file with wrong rows; ALL_OR_NOTHING when absent.")
    Mode mode;

    @QueryParam("decimals")
    @Parameter(description = "The decimal sign of the file. When absent, a value such as 1.234 is refused.")
    DecimalStyle decimals;

    @QueryParam("dates")
    @Parameter(description = "The order of day and month. When absent, a date such as 03/04/2020 is refused.")
    DateStyle dates;

    @QueryParam("sheet")
    @Parameter(description = "The sheet of a workbook that has several.")
    String sheet;

    @QueryParam("declaredRows")
    @PositiveOrZero
    @Parameter(description = "How many rows the file has. Another number: nothing is imported.")
    Integer declaredRows;

    @QueryParam("declaredTotal")
    @Parameter(
            description =
                    "What a measure adds up to in the whole file, such as 125000.00 EUR; once for each measure in the file."
                            + " Another total: nothing is imported.")
    List<String> declaredTotals;

    ImportOptions options(Mapping mapping) {
        return new ImportOptions(
                dryRun != null && dryRun,
                mode == null ? Mode.ALL_OR_NOTHING : mode,
                decimals == null ? DecimalStyle.UNDECLARED : decimals,
                dates == null ? DateStyle.UNDECLARED : dates,
                sheet == null || sheet.isBlank() ? null : sheet,
                declaredRows,
                totals(),
                mapping == null ? Mapping.NONE : mapping);
    }

    private Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (String declared : declaredTotals == null ? List.<String>of() : declaredTotals) {
            Matcher total = TOTAL.matcher(declared.strip());
            if (declared.isBlank()) {
                continue;
            }
            if (!total.matches()) {
                throw Problem.invalid("declaredTotal", "is not an amount and its measure such as 125000.00 EUR");
            }
            if (totals.put(total.group(2), new BigDecimal(total.group(1))) != null) {
                throw Problem.invalid("declaredTotal", "is declared twice for " + total.group(2));
            }
        }
        return totals;
    }
}
