package org.smallvictories.gateway.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar with its label above and its value behind it, in the coordinates of its chart.
 *
 * @param lines of the label
 * @param x left end; the bar has no width when its value is zero or not known
 * @param valueX where the value's text begins
 * @param whisker the interval of 95 %; null when there is none
 */
public record Bar(List<String> lines, String value, int y, int x, int width, int valueX, Whisker whisker) {

    static final int LINE = 18;
    static final int THICKNESS = 16;
    private static final int CHARACTERS = 48;

    public record Whisker(int from, int to) {}

    /** The label's lines and where they stand. */
    public List<Line> labels() {
        List<Line> labels = new ArrayList<>();
        for (String line : lines) {
            labels.add(new Line(line, y + LINE * labels.size() + LINE - 4));
        }
        return labels;
    }

    public record Line(String text, int y) {}

    public int barY() {
        return y + LINE * lines.size() + 2;
    }

    public int middle() {
        return barY() + THICKNESS / 2;
    }

    public int baseline() {
        return middle() + 5;
    }

    /** Breaks a label between words, and inside one that is longer than a line. */
    static List<String> wrap(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (line.length() > CHARACTERS) {
                lines.add(line.substring(0, CHARACTERS));
                line.delete(0, CHARACTERS);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
