package org.smallvictories.gateway.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How figures read in a language. Nothing is rounded that a record holds exactly: cents and grams stay. */
public record Formats(Locale locale) {

    private static final int GRAM = 3;
    private static final int FINEST = 10;

    public static Formats of(Language language) {
        return new Formats(language.locale());
    }

    /** @param currency ISO 4217 */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Currency.getInstance(currency).getDefaultFractionDigits());
        format.setMaximumFractionDigits(FINEST);
        return format.format(amount);
    }

    /** Kilograms to the gram, without the unit. */
    public String kilograms(BigDecimal kilograms) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(GRAM);
        return format.format(kilograms);
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(FINEST);
        return format.format(number);
    }

    /** @param percent 60 for 60 %; two decimals, in which shares add up */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(percent.movePointLeft(2));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** To the minute, in UTC and saying so. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
