package org.smallvictories.donations.campaign;

import java.util.List;
import org.smallvictories.kit.problem.FieldError;

/**
 * Sales as they were delivered together.
 *
 * @param places where each stands in the request, such as {@code [3]} or {@code line 4}; empty for one that is alone
 */
record Delivery(List<NewAccrual> sales, List<String> places) {

    static Delivery of(NewAccrual sale) {
        return new Delivery(List.of(sale), List.of(""));
    }

    FieldError fault(int index, String field, String reason) {
        String place = places.get(index);
        return new FieldError(place.isEmpty() ? field : place + "." + field, reason);
    }
}
