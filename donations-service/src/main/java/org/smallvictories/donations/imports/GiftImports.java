package org.smallvictories.donations.imports;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.imports.ImportResource;

@Path(GiftIntake.PATH)
public class GiftImports extends ImportResource {

    GiftImports(GiftIntake intake) {
        super(intake);
    }
}
