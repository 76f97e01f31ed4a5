package org.smallvictories.kit.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.smallvictories.kit.tabular.Shape.Separator;

/** Writes CSV (RFC 4180) whose cells no spreadsheet program runs as formulas. */
class CsvTableWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer text;
    private final CsvWriter csv;

    CsvTableWriter(Shape shape, OutputStream out) throws IOException {
        Separator separator = shape.separator() == null ? Separator.COMMA : shape.separator();
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.append(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(separator.character())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(cell -> Harmless.write(cell.text())).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
