package org.smallvictories.emissions.imports;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.imports.ImportResource;

@Path(ActivityIntake.PATH)
public class ActivityImports extends ImportResource {

    ActivityImports(ActivityIntake intake) {
        super(intake);
    }
}
