package org.smallvictories.gateway.publication;

import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to tell of a year.
 *
 * @param totals figures of the whole year
 * @param devices the given devices by type, which the figure is {@code of}
 */
public record Year(List<Figure> totals, List<Figure> devices, List<Victory> victories) {

    Stream<Figure> figures() {
        return Stream.of(
                        totals.stream(),
                        devices.stream(),
                        victories.stream().flatMap(victory -> victory.figures().stream()))
                .flatMap(figures -> figures);
    }
}
