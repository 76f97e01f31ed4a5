package org.smallvictories.donations.campaign;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.imports.ImportResource;

@Path(SaleIntake.PATH)
public class SaleImports extends ImportResource {

    SaleImports(SaleIntake intake) {
        super(intake);
    }
}
