package org.smallvictories.kit.imports;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.smallvictories.kit.tabular.Columns;
import org.smallvictories.kit.tabular.Values;

/** Another intake of the same service, of files with titles, subtotals and columns that mean nothing here. */
@Singleton
@Typed(OtherProbeIntake.class)
class OtherProbeIntake extends ProbeIntake {

    static final String PATH = "/other-probe-imports";

    OtherProbeIntake(DataSource database) {
        super(database);
    }

    @Override
    public String kind() {
        return "other-gifts";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Columns columns() {
        return super.columns().amongOthers();
    }

    @Override
    public int mostLinesAboveHeadings() {
        return 2;
    }

    @Override
    public boolean passesOver(Values values) {
        return values.textOf(columns().called("description").orElseThrow()).equals("subtotal");
    }
}
