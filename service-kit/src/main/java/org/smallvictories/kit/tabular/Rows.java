package org.smallvictories.kit.tabular;

import java.util.Optional;

/** The rows of a table from first to last, one at a time. */
public interface Rows extends AutoCloseable {

    /**
     * The next row that is not blank; empty at the end.
     *
     * @throws UnreadableTable when what follows cannot be read
     */
    Optional<Row> next();

    /** How much of the file has been read, between 0 and 1. */
    double progress();

    @Override
    void close();
}
