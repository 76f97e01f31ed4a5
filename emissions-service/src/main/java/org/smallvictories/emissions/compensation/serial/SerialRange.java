package org.smallvictories.emissions.compensation.serial;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.smallvictories.kit.problem.Problem;

/** Serials from and to, both included: numbers, never text, by which 9 would come after 10. */
@Embeddable
public record SerialRange(
        @NotNull @PositiveOrZero @Max(LAST) Long serialFrom, @NotNull @PositiveOrZero @Max(LAST) Long serialTo) {

    static final long LAST = 999_999_999_999_999_999L;

    /** How many serials there are: none when it ends before it begins. */
    public long size() {
        return Math.max(0, serialTo - serialFrom + 1);
    }

    /**
     * 422 unless the parts, in whatever order, follow each other without gap or overlap from the first serial of this range
     * to the last.
     */
    public void requirePartition(List<SerialRange> parts) {
        if (parts.size() < 2) {
            throw Problem.invalid("parts", "must be two at least");
        }
        List<SerialRange> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparing(SerialRange::serialFrom));
        long next = serialFrom;
        for (SerialRange part : inOrder) {
            if (part.size() == 0) {
                throw Problem.invalid("parts", part + " ends before it begins");
            }
            if (part.serialFrom != next) {
                throw Problem.invalid("parts", part + " begins where " + next + " is due");
            }
            next = part.serialTo + 1;
        }
        if (next != serialTo + 1) {
            throw Problem.invalid("parts", "end at " + (next - 1) + "; the block ends at " + serialTo);
        }
    }

    @Override
    public String toString() {
        return serialFrom + " to " + serialTo;
    }
}
