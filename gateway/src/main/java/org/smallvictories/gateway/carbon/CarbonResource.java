package org.smallvictories.gateway.carbon;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.smallvictories.gateway.entry.Answers;
import org.smallvictories.gateway.entry.EntryPages;
import org.smallvictories.gateway.entry.KnownNames;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.identity.Roles;

/** The pages of footprints and of compensations, which stay apart. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class CarbonResource {

    private final EmissionsClient emissions;
    private final KnownNames names;
    private final EntryPages entries;
    private final Callers callers;
    private final Visit visit;

    CarbonResource(
            @RestClient EmissionsClient emissions, KnownNames names, EntryPages entries, Callers callers, Visit visit) {
        this.emissions = emissions;
        this.names = names;
        this.entries = entries;
        this.callers = callers;
        this.visit = visit;
    }

    @GET
    @Path("footprints/{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> footprint(@PathParam("id") UUID id) {
        return callers.onBehalf()
                .flatMap(caller -> Answers.of(Service.EMISSIONS, emissions.footprint(id.toString(), caller))
                        .map(print -> new FootprintEntry(print, visit.language()))
                        .flatMap(entry -> entries.show(entry.tell(), Service.EMISSIONS, entry.subjects(), caller)));
    }

    @GET
    @Path("compensations/{id}")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> compensation(@PathParam("id") UUID id) {
        return callers.onBehalf().flatMap(caller -> Uni.combine()
                .all()
                .unis(
                        Answers.of(Service.EMISSIONS, emissions.compensation(id.toString(), caller)),
                        emissions.order(id.toString(), caller).onFailure().recoverWithNull(),
                        names.of(caller))
                .asTuple()
                .flatMap(told -> entries.show(
                        new CompensationEntry(told.getItem1(), told.getItem2(), told.getItem3(), visit.language())
                                .tell(),
                        Service.EMISSIONS,
                        List.of("compensation/" + id),
                        caller)));
    }
}
