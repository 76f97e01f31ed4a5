package org.smallvictories.emissions.factor;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.imports.ImportResource;

@Path(UkGovernment.PATH)
public class UkGovernmentImports extends ImportResource {

    UkGovernmentImports(UkGovernment intake) {
        super(intake);
    }
}
