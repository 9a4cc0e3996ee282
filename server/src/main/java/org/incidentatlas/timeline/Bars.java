package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The bars of a histogram: which one a day belongs to. Days before the first bar belong to it; there are none when the last day comes before the
 * first.
 */
final class Bars {

    private final Bucket bucket;
    private final List<LocalDate> starts;
    private final int[] startDays;
    /** The bar of each day from the first start on. */
    private final int[] ofDay;

    Bars(Bucket bucket, LocalDate first, LocalDate last) {
        this.bucket = bucket;
        this.starts = Counting.starts(bucket, first, last);
        this.startDays = starts.stream().mapToInt(IncidentColumns::day).toArray();
        int end = starts.isEmpty() ? 0 : IncidentColumns.day(bucket.next(starts.get(starts.size() - 1)));
        this.ofDay = new int[starts.isEmpty() ? 0 : end - startDays[0]];
        for (int bar = 0; bar < startDays.length; bar++) {
            int next = bar + 1 < startDays.length ? startDays[bar + 1] : end;
            Arrays.fill(ofDay, startDays[bar] - startDays[0], next - startDays[0], bar);
        }
    }

    Bucket bucket() {
        return bucket;
    }

    List<LocalDate> starts() {
        return starts;
    }

    int size() {
        return starts.size();
    }

    /** The bar of the day; -1 when there are none. */
    int of(int day) {
        if (startDays.length == 0) {
            return -1;
        }
        int at = day - startDays[0];
        return at < 0 ? 0 : at < ofDay.length ? ofDay[at] : startDays.length - 1;
    }

    /** Whether both days lie in one bucket. */
    boolean holds(int first, int last) {
        if (first == last) {
            return true;
        }
        return last != IncidentColumns.NO_DAY
                && bucket.start(LocalDate.ofEpochDay(first)).equals(bucket.start(LocalDate.ofEpochDay(last)));
    }
}
