package org.smallvictories.kit.imports;

import java.nio.file.Path;
import org.smallvictories.kit.tabular.Layout;
import org.smallvictories.kit.tabular.TableFile;

/** A file that was received, recognised, and whose columns were found. */
record Upload(Path path, String name, String hash, TableFile table, Layout layout) {}
