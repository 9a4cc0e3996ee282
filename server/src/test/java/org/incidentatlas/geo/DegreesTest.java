package org.incidentatlas.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegreesTest {

    @ParameterizedTest
    @CsvSource({
        "69.17, 69.17",
        "70, 70",
        "0, 0",
        "-0.0, 0",
        "-0.0000004, 0",
        "-0.0000006, -0.000001",
        "0.1, 0.1",
        "-122.4194155, -122.419415",
        "0.000001, 0.000001",
        "12.3456789, 12.345679",
        "179.9999999, 180",
        "1e-3, 0.001",
        "4427757.2188, 4427757.2188"
    })
    void writes_at_most_six_decimals_and_nothing_needless(double coordinate, String text) {
        assertEquals(text, Degrees.text(coordinate));
        StringBuilder out = new StringBuilder("x");
        Degrees.append(out, coordinate);
        assertEquals("x" + text, out.toString());
    }

    @Test
    void agrees_with_decimal_arithmetic_on_random_coordinates() {
        Random random = new Random(17);
        for (int i = 0; i < 10_000; i++) {
            double coordinate = BigDecimal.valueOf(random.nextLong(-180_000_000, 180_000_000), 6)
                    .doubleValue();
            BigDecimal expected = BigDecimal.valueOf(coordinate).setScale(6, RoundingMode.HALF_UP);
            assertEquals(expected.stripTrailingZeros().toPlainString(), Degrees.text(coordinate));
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity", "1e12"})
    void refuses_what_is_no_coordinate(double coordinate) {
        assertThrows(IllegalArgumentException.class, () -> Degrees.text(coordinate));
    }
}
