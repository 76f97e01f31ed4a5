package org.smallvictories.kit.imports;

import jakarta.ws.rs.Path;

@Path("/probe-imports")
public class ProbeImports extends ImportResource {

    ProbeImports(ProbeIntake intake) {
        super(intake);
    }
}
