package org.incidentatlas.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private record Note(
            String zulu,
            List<String> alpha,
            LocalDate day,
            Action action,
            @Nullable Integer missing) {}

    private static final Note NOTE =
            new Note("z", List.of("کنر", "a\"b"), LocalDate.of(2021, 8, 15), Action.CREATED, null);

    @Test
    void members_stand_in_the_order_of_their_names_and_none_is_left_out() {
        assertEquals(
                "{\"action\":\"created\",\"alpha\":[\"کنر\",\"a\\\"b\"],\"day\":\"2021-08-15\",\"missing\":null,\"zulu\":\"z\"}",
                Documents.write(NOTE));
    }

    @Test
    void what_was_written_is_read_back_the_same() {
        assertEquals(NOTE, Documents.read(Documents.write(NOTE), Note.class));
    }

    @Test
    void a_text_that_was_never_written_here_is_a_fault() {
        assertThrows(IllegalStateException.class, () -> Documents.read("{\"zulu\":", Note.class));
        assertThrows(IllegalStateException.class, () -> Documents.read("{\"unheard\":1}", Note.class));
    }
}
