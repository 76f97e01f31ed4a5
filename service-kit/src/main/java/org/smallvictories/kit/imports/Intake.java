package org.smallvictories.kit.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/**
 * What a service takes in from files: the columns, the rules and where the rows go. A service may have several.
 *
 * @param <R> what a row becomes
 */
public interface Intake<R> {

    /** Names what is taken in, such as {@code gifts}: each import is of one kind, for good. */
    String kind();

    /** Where the imports are offered, such as {@code /api/imports}. */
    String path();

    Columns columns();

    /** Whether somebody who may import here at all may import this: 403 when not. */
    default boolean admits(Importer importer) {
        return true;
    }

    /** How many lines, such as a title, may stand above the headings. */
    default int mostLinesAboveHeadings() {
        return 0;
    }

    /** Whether a row is none of what is taken in, such as a subtotal: passed over like a blank one, and not counted. */
    default boolean passesOver(Values values) {
        return false;
    }

    /** What a row says, right or wrong; a value that is missing or could not be read is null. */
    R record(Values values);

    /** The rules for what somebody imports, opened for each reading of a file. */
    RowRules<R> rules(Importer importer);

    /** What a row adds to the totals that can be declared; empty when that cannot be read. */
    Optional<Measured> measured(R record);

    /** What makes two rows the same, across files: an own reference. Empty when the row has none. */
    Optional<String> key(R record);

    /** The column that the key comes from. */
    Column<String> keyColumn();

    /** Which of these records are there already, by key: whether with the same values. */
    Map<String, Boolean> known(Collection<R> records);

    /** Opens what the rows of an import are written to, in the transaction at work. */
    Sink<R> sink(ImportRun run);

    /**
     * Voids everything of an import that is not voided yet, in the transaction at work.
     *
     * @return how many
     */
    long voidAll(UUID importId, String reason, String by);
}
