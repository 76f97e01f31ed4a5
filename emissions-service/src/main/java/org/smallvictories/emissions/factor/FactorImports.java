package org.smallvictories.emissions.factor;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.imports.ImportResource;

@Path(OwnFactors.PATH)
public class FactorImports extends ImportResource {

    FactorImports(OwnFactors intake) {
        super(intake);
    }
}
