package org.smallvictories.kit.imports;

import java.util.List;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Fault;

/** A row that cannot be imported, as the file has it, and all that is wrong with it. */
record BadRow(int line, List<Cell> cells, List<Fault> faults, String reason) {}
