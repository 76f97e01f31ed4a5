package org.smallvictories.kit.imports;

import jakarta.ws.rs.Path;

@Path(OtherProbeIntake.PATH)
public class OtherProbeImports extends ImportResource {

    OtherProbeImports(OtherProbeIntake intake) {
        super(intake);
    }
}
