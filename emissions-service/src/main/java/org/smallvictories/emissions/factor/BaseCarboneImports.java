package org.smallvictories.emissions.factor;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.imports.ImportResource;

@Path(BaseCarbone.PATH)
public class BaseCarboneImports extends ImportResource {

    BaseCarboneImports(BaseCarbone intake) {
        super(intake);
    }
}
