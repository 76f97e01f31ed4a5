package org.smallvictories.gateway.download;

import java.math.BigDecimal;
import java.util.Currency;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Unit;
import org.smallvictories.gateway.report.ReportTexts;

/** How a spreadsheet shows quantities (ECMA-376, part 1, 18.8.31); separators are those of the reader's program. */
record NumberFormats(Language language) {

    /** In tonnes and hundredths, which is what the formats take. */
    static BigDecimal inSheet(Quantity quantity) {
        return switch (quantity.unit().kind()) {
            case MASS -> quantity.value().movePointLeft(3);
            case PERCENT -> quantity.value().movePointLeft(2);
            case MONEY, COUNT -> quantity.value();
        };
    }

    String of(Quantity quantity) {
        Unit unit = quantity.unit();
        return switch (unit.kind()) {
            case MONEY -> decimals(unit.code()) + in(unit.code());
            case MASS -> "#,##0.000#######" + in("t CO₂e");
            case PERCENT -> "0.00%";
            case COUNT -> (isWhole(quantity.value()) ? "#,##0" : "#,##0.000") + in(counted(unit));
        };
    }

    private static String decimals(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return digits <= 0 ? "#,##0" : "#,##0." + "0".repeat(digits) + "####";
    }

    private String counted(Unit unit) {
        return Bundles.of(ReportTexts.class, language).unit(unit.code(), false);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String in(String unit) {
        return " \"" + unit.replace('"', ' ') + '"';
    }
}
