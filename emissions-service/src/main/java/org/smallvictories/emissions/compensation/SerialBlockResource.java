package org.smallvictories.emissions.compensation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;

/** What becomes of retired serials. */
@Path("/api/compensations/{id}/blocks/{block}")
@Tag(name = "Compensation")
public class SerialBlockResource {

    private final Journal journal;
    private final SerialBlocks serials;
    private final Caller caller;
    private final Clock clock;

    SerialBlockResource(Journal journal, SerialBlocks serials, Caller caller, Clock clock) {
        this.journal = journal;
        this.serials = serials;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("split")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Split a block of serials",
            description =
                    "Into parts that follow each other without gap or overlap from its first serial to its last; 422"
                            + " otherwise. The parts take its place.")
    public CompensationView split(UUID id, UUID block, @Valid @NotNull NewSplit given) {
        Compensation compensation = Compensation.forChange(id);
        compensation.requireNotVoid();
        serials.split(SerialBlock.of(compensation, block), given.parts(), caller.name(), clock.instant());
        return journalled("serials.split", compensation, block);
    }

    @POST
    @Path("invalidation")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Record that the registry invalidated a block of serials",
            description = "Its tonnes are open again; the credits are gone and are never retired again. To record it of"
                    + " some serials only, split the block first.")
    public CompensationView invalidate(UUID id, UUID block, @Valid @NotNull NewInvalidation given) {
        Compensation compensation = Compensation.forChange(id);
        compensation.requireNotVoid();
        SerialBlock.of(compensation, block).invalidate(given, LocalDate.now(clock), caller.name(), clock.instant());
        return journalled("serials.invalidated", compensation, block);
    }

    private CompensationView journalled(String action, Compensation compensation, UUID block) {
        compensation.flush();
        CompensationView view = CompensationView.of(compensation, clock.instant());
        journal.append(action, "compensation/" + compensation.id + "/block/" + block, view);
        return view;
    }
}
