package org.incidentatlas.timeline;

/**
 * Numbers places on Earth along a Hilbert curve, so that numbers that are near each other mean places that are. After J. Skilling's
 * and H. Warren's descriptions of the curve; 16 bits for each axis.
 */
final class HilbertOrder {

    private static final int BITS = 16;
    private static final int CELLS = 1 << BITS;

    private HilbertOrder() {}

    /** The number of the cell, of about 600 by 300 metres at the equator, that holds the point: 0 or more. */
    static long of(double lon, double lat) {
        int x = cell((lon + 180) / 360);
        int y = cell((lat + 90) / 180);
        long distance = 0;
        for (int side = CELLS / 2; side > 0; side /= 2) {
            int right = (x & side) > 0 ? 1 : 0;
            int upper = (y & side) > 0 ? 1 : 0;
            distance += (long) side * side * ((3 * right) ^ upper);
            if (upper == 0) {
                int turnedX = right == 1 ? CELLS - 1 - x : x;
                int turnedY = right == 1 ? CELLS - 1 - y : y;
                x = turnedY;
                y = turnedX;
            }
        }
        return distance;
    }

    private static int cell(double share) {
        return Math.max(0, Math.min(CELLS - 1, (int) (share * CELLS)));
    }
}
