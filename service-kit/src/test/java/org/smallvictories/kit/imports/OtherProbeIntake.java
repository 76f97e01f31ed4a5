package org.smallvictories.kit.imports;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Another intake of the same service. */
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
}
