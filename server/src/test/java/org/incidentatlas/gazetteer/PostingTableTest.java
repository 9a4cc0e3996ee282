package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingTableTest {

    @Test
    void numbers_come_back_under_their_hash_in_the_order_they_were_added() {
        Random random = new Random(7);
        PostingTable.Builder builder = new PostingTable.Builder();
        Map<Long, List<Integer>> expected = new HashMap<>();
        List<Long> hashes = random.longs(500).boxed().toList();
        for (int number = 0; number < 5_000; number++) {
            long hash = hashes.get(random.nextInt(hashes.size()));
            builder.add(hash, number);
            expected.computeIfAbsent(hash, any -> new ArrayList<>()).add(number);
        }
        PostingTable table = builder.build();
        expected.forEach((hash, numbers) -> assertEquals(numbers, list(table, hash)));
        random.longs(5_000)
                .filter(hash -> !expected.containsKey(hash))
                .forEach(hash -> assertEquals(List.of(), list(table, hash)));
    }

    @Test
    void an_empty_table_and_a_hash_of_zero_below_are_no_special_case() {
        assertEquals(PostingTable.NONE, new PostingTable.Builder().build().slot(5));
        PostingTable.Builder builder = new PostingTable.Builder();
        builder.add(7L << 32, 3);
        assertEquals(List.of(3), list(builder.build(), 7L << 32));
    }

    private static List<Integer> list(PostingTable table, long hash) {
        List<Integer> numbers = new ArrayList<>();
        int slot = table.slot(hash);
        for (int at = slot == PostingTable.NONE ? 0 : table.from(slot);
                slot != PostingTable.NONE && at < table.to(slot);
                at++) {
            numbers.add(table.number(at));
        }
        return numbers;
    }
}
