package org.smallvictories.emissions.compensation.serial;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.smallvictories.kit.problem.Problem;

/** What is a split of a block, and what only looks like one. */
class SerialRangeTest {

    private static final int LENGTH = 40;

    @Property
    void a_block_cut_anywhere_is_split_exactly_in_whatever_order_its_parts_come(
            @ForAll @Size(min = 1, max = 10) @UniqueElements List<@IntRange(min = 1, max = LENGTH - 1) Integer> cuts,
            @ForAll @IntRange(max = 1_000_000) int first,
            @ForAll Random random) {
        SerialRange whole = new SerialRange((long) first, (long) first + LENGTH - 1);
        List<SerialRange> parts = cut(whole, cuts);
        Collections.shuffle(parts, random);

        assertDoesNotThrow(() -> whole.requirePartition(parts));
        assertEquals(whole.size(), parts.stream().mapToLong(SerialRange::size).sum());
    }

    @Property(tries = 5_000)
    void whatever_passes_covers_each_serial_once(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(max = 9) Integer> from,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 9) Integer> to) {
        SerialRange whole = new SerialRange(1L, 8L);
        List<SerialRange> parts = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            parts.add(new SerialRange((long) from.get(i), (long) to.get(i)));
        }

        if (coversOnce(whole, parts)) {
            assertDoesNotThrow(() -> whole.requirePartition(parts));
        } else {
            assertThrows(Problem.class, () -> whole.requirePartition(parts));
        }
    }

    @Property
    void a_split_with_one_serial_moved_is_refused_though_the_counts_add_up(
            @ForAll @IntRange(min = 2, max = LENGTH - 2) int cut, @ForAll @IntRange(min = 1, max = 5) int by) {
        SerialRange whole = new SerialRange(1L, (long) LENGTH);
        SerialRange moved = new SerialRange(1L + by, (long) cut + by);
        SerialRange rest = new SerialRange(cut + 1L, (long) LENGTH);

        assertEquals(whole.size(), moved.size() + rest.size());
        assertThrows(Problem.class, () -> whole.requirePartition(List.of(moved, rest)));
    }

    private static List<SerialRange> cut(SerialRange whole, List<Integer> cuts) {
        List<SerialRange> parts = new ArrayList<>();
        long next = whole.serialFrom();
        for (int cut : cuts.stream().sorted().toList()) {
            parts.add(new SerialRange(next, whole.serialFrom() + cut - 1));
            next = whole.serialFrom() + cut;
        }
        parts.add(new SerialRange(next, whole.serialTo()));
        return parts;
    }

    /** Counted serial by serial. */
    private static boolean coversOnce(SerialRange whole, List<SerialRange> parts) {
        BitSet seen = new BitSet();
        for (SerialRange part : parts) {
            if (part.serialTo() < part.serialFrom()) {
                return false;
            }
            for (long serial = part.serialFrom(); serial <= part.serialTo(); serial++) {
                if (seen.get((int) serial)) {
                    return false;
                }
                seen.set((int) serial);
            }
        }
        return seen.nextSetBit(0) == whole.serialFrom()
                && seen.length() - 1 == whole.serialTo()
                && seen.cardinality() == whole.size();
    }
}
