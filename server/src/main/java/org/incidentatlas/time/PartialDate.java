package org.incidentatlas.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, the month or only the year, as in a publication line.
 *
 * @param year the calendar year, 1 to 9999
 * @param month 1 to 12, or null when only the year is known
 * @param day the day of the month, or null when only the month is known
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** @throws DateTimeException when there is no such day, or a day is given without its month */
    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("a day needs its month");
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** Reads {@code 2021}, {@code 2021-09} or {@code 2021-09-05}; empty for anything else, 2021-02-30 included. */
    public static Optional<PartialDate> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @JsonCreator
    static PartialDate of(String text) {
        return parse(text).orElseThrow(() -> new DateTimeException("not a date: " + text));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it may mean: what was published "in September" was certainly out when September ended. */
    public LocalDate lastDay() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    @JsonValue
    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "%04d", year);
        if (month != null) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day == null ? text : text + String.format(Locale.ROOT, "-%02d", day);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
