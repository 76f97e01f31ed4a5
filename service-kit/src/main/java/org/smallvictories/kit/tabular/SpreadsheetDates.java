package org.smallvictories.kit.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days as spreadsheets count them: from 1900 with a 29 February that there was not (number 60), or from 1904. */
final class SpreadsheetDates {

    private static final LocalDate DAY_0_BEFORE_THE_GAP = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int GAP = 60;
    private static final int LAST = 2_958_465; // 31 December 9999
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SpreadsheetDates() {}

    /** Its text is a date, with a time of day where there is one; a time without a day is an error. */
    static Cell cell(BigDecimal number, boolean since1904) {
        int day = number.signum() < 0
                ? -1
                : number.min(BigDecimal.valueOf(LAST + 1L)).intValue();
        if (day < (since1904 ? 0 : 1) || day > LAST || day == GAP && !since1904) {
            return Cell.error(number.toPlainString() + " shown as a date or time");
        }
        LocalDate start = since1904 ? DAY_0_OF_1904 : day < GAP ? DAY_0_BEFORE_THE_GAP : DAY_0;
        LocalDateTime moment = start.plusDays(day)
                .atStartOfDay()
                .plusSeconds(number.remainder(BigDecimal.ONE)
                        .multiply(SECONDS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
        boolean midnight = moment.equals(moment.toLocalDate().atStartOfDay());
        return new Cell(Cell.Kind.DATE, midnight ? moment.toLocalDate().toString() : moment.toString());
    }
}
