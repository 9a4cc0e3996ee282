package org.incidentatlas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | true",
                "GZIP;q=0.5        | true",
                "br;q=1, gzip;q=0  | false",
                "gzip;q=0.000, *   | false",
                "*                 | true",
                "*;q=0             | false",
                "identity          | false",
                "gzippy            | false"
            })
    void gzip_is_sent_only_to_those_who_take_it(String header, boolean taken) {
        assertEquals(taken, Encodings.acceptsGzip(header));
    }
}
