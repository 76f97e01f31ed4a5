package org.smallvictories.kit.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that is wrong with a row. */
public final class Faults {

    private static final int LONGEST_VALUE = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    /** Of a value that could not be read, rules can only say that it is missing; that it is unreadable says more. */
    void addUnreadable(String column, String value, String reason) {
        add(column, value, reason);
        unreadable.add(column);
    }

    public void add(String column, String value, String reason) {
        if (unreadable.contains(column)) {
            return;
        }
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        faults.add(new Fault(column, shown, reason));
    }

    /** Says what is wrong with the value of a column, under the heading and in the words of the file. */
    public void add(Values values, Column<?> column, String reason) {
        add(values.headingOf(column), values.textOf(column), reason);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }

    /** In one line, for a reader of the file. */
    public String describe() {
        return faults.stream()
                .map(fault -> fault.column() + ": " + fault.reason())
                .collect(Collectors.joining("; "));
    }
}
