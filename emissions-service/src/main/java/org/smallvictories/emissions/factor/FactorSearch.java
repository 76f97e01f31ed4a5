package org.smallvictories.emissions.factor;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which factors are looked for. */
public class FactorSearch {

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(description = "Part of the name or slug, in any case.")
    String text;

    @QueryParam("category")
    @DefaultValue("")
    @Parameter(description = "Such as electricity, web, delivery.")
    String category;

    @QueryParam("unit")
    @DefaultValue("")
    @Parameter(description = "The unit that the factor is given for, such as kWh.")
    String unit;
}
