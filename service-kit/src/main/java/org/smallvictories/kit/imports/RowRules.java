package org.smallvictories.kit.imports;

import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Values;

/** What the rows of one import must keep to. */
@FunctionalInterface
public interface RowRules<R> {

    /** Names each value that the rules do not allow. A problem thrown here (503) ends the whole import. */
    void check(R record, Values values, Faults faults);
}
