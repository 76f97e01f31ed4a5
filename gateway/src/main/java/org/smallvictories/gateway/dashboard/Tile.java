package org.smallvictories.gateway.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.smallvictories.gateway.report.Report;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Section;

/**
 * What a section says at a glance.
 *
 * @param figure null where the section could not be had
 */
record Tile(Section section, Figure figure) {

    /** The first of these that says something stands for its section. */
    private static final List<String> TELLING = List.of("gross", "retired", "contributed", "ordered", "kept");

    static List<Tile> of(Report report) {
        return report.sections().stream().map(Tile::of).toList();
    }

    private static Tile of(Section section) {
        return new Tile(
                section,
                TELLING.stream()
                        .map(id -> section.figure(id).orElse(null))
                        .filter(Objects::nonNull)
                        .filter(Tile::saysSomething)
                        .findFirst()
                        .or(() -> firstThatSaysSomething(section))
                        .or(() -> section.figures().stream().findFirst())
                        .orElse(null));
    }

    private static Optional<Figure> firstThatSaysSomething(Section section) {
        return section.figures().stream().filter(Tile::saysSomething).findFirst();
    }

    private static boolean saysSomething(Figure figure) {
        return !figure.value().isKnown() || figure.value().value().signum() != 0;
    }
}
