package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table that {@link TableFile} reads back as it was. Closing ends the table, not the stream. */
public interface TableWriter extends AutoCloseable {

    void row(List<Cell> cells) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * A writer in the format of a shape; CSV in UTF-8 with a mark, which every spreadsheet program reads right.
     *
     * @param shape without separator for commas, without sheet for one called Sheet1
     */
    static TableWriter of(Shape shape, OutputStream out) throws IOException {
        return shape.format() == TableFormat.CSV ? new CsvTableWriter(shape, out) : new XlsxTableWriter(shape, out);
    }
}
