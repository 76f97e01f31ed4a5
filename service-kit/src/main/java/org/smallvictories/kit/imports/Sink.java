package org.smallvictories.kit.imports;

import java.util.List;

/** Where the rows of one import are written, some hundreds at a time. */
public interface Sink<R> {

    void write(List<R> records);

    /** Called once after the last: totals that were gathered on the way are written here, so that they are locked briefly. */
    void finish();
}
