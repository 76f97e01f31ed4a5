package org.smallvictories.kit.imports;

import java.nio.file.Path;
import org.smallvictories.kit.tabular.Layout;
import org.smallvictories.kit.tabular.Rows;
import org.smallvictories.kit.tabular.TableFile;

/**
 * A file that was received, recognised, and whose columns were found.
 *
 * @param headingLine where the headings stand
 */
record Upload(Path path, String name, String hash, TableFile table, Layout layout, int headingLine) {

    /** The rows below the headings. */
    Rows rows() {
        Rows rows = table.rows();
        while (rows.next().filter(row -> row.line() < headingLine).isPresent()) {
            // a title, or an explanation
        }
        return rows;
    }
}
