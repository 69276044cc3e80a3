package org.controlatlas.timeline;

/** Looks up in days in ascending order, of which some may be the same. */
public final class SortedDays {
    private SortedDays() {}

    /** The index of the first that is later than the day; how many there are if none is. */
    public static int firstAfter(int[] days, int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
