package org.smallvictories.emissions.compensation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.Reason;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;

/** From the quote on. Each step is taken once: a second time, or out of turn, is a 409. */
@Path("/api/compensations/{id}")
@Tag(name = "Compensation")
public class CompensationSteps {

    private final Journal journal;
    private final SerialBlocks serials;
    private final PlacedOrders orders;
    private final Caller caller;
    private final Clock clock;

    CompensationSteps(Journal journal, SerialBlocks serials, PlacedOrders orders, Caller caller, Clock clock) {
        this.journal = journal;
        this.serials = serials;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("order")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=QUOTED")
    @Operation(
            summary = "Order what was quoted",
            description =
                    "409 when the quote is no longer valid. Where a provider made it, the provider carries the order"
                            + " out: see how it goes at `/order`.")
    public CompensationView order(UUID id) {
        Compensation compensation = Compensation.forChange(id);
        compensation.order(caller.name(), clock.instant());
        orders.place(compensation, clock.instant());
        return journalled("compensation.ordered", compensation);
    }

    @POST
    @Path("payment")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=PLACED")
    @Operation(summary = "Record that it is paid", description = "Before or after the retirement or contribution.")
    public CompensationView pay(UUID id) {
        Compensation compensation = Compensation.forChange(id);
        compensation.pay(caller.name(), clock.instant());
        return journalled("compensation.paid", compensation);
    }

    @POST
    @Path("retirement")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "kind=CREDITS&state=PAID")
    @Operation(
            summary = "Record that the credits are retired",
            description =
                    "From then on the tonnes count as compensated. One serial is one tonne, and 409 answers a block"
                            + " that overlaps one retired before. Fewer serials than tonnes need a reason: the rest has"
                            + " failed, and its money, if paid, is due back.")
    public CompensationView retire(UUID id, @Valid @NotNull NewRetirement given) {
        Compensation compensation = Compensation.forChange(id);
        compensation.retire(given, serials, caller.name(), clock.instant());
        return journalled("compensation.retired", compensation);
    }

    @POST
    @Path("contribution")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "kind=CONTRIBUTION&state=PLACED")
    @Operation(
            summary = "Record that the contribution was made",
            description = "It is shown apart from retired credits.")
    public CompensationView contribute(UUID id, @Valid @NotNull NewContribution given) {
        Compensation compensation = Compensation.forChange(id);
        compensation.contribute(given, caller.name(), clock.instant());
        return journalled("compensation.contributed", compensation);
    }

    @POST
    @Path("failure")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=PAID")
    @Operation(
            summary = "Record that the order was not carried out",
            description = "For orders that no provider carries out by itself. What was paid is due back.")
    public CompensationView fail(UUID id, @Valid @NotNull Reason given) {
        Compensation compensation = Compensation.forChange(id);
        compensation.fail(given.reason(), caller.name(), clock.instant());
        return journalled("compensation.failed", compensation);
    }

    @POST
    @Path("refund")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=FAILED")
    @Operation(
            summary = "Record that money came back",
            description = "All that was due back for what failed or was cancelled; 409 when nothing is.")
    public CompensationView refund(UUID id, @Valid @NotNull NewRefund given) {
        Compensation compensation = Compensation.forChange(id);
        compensation.refund(given.reference(), caller.name(), clock.instant());
        return journalled("compensation.refunded", compensation);
    }

    @POST
    @Path("cancellation")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Extension(name = "x-example-where", value = "state=QUOTED")
    @Operation(
            summary = "Cancel it",
            description = "Until it is retired or contributed; an order at a provider until the provider is asked.")
    public CompensationView cancel(UUID id, @Valid @NotNull Reason given) {
        Compensation compensation = Compensation.forChange(id);
        orders.withdraw(compensation, clock.instant());
        compensation.cancel(given.reason(), caller.name(), clock.instant());
        return journalled("compensation.cancelled", compensation);
    }

    @POST
    @Path("void")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Transactional
    @Operation(
            summary = "Void a record that is wrong",
            description =
                    "It stays readable and counts for nothing from now on; its serials are free again, but for those"
                            + " that were invalidated. 409 while a provider carries it out.")
    public CompensationView voidCompensation(UUID id, @Valid @NotNull Reason given) {
        Compensation compensation = Compensation.forChange(id);
        orders.requireEnded(compensation);
        compensation.voidBecause(given.reason(), caller.name(), clock.instant());
        return journalled("compensation.voided", compensation);
    }

    private CompensationView journalled(String action, Compensation compensation) {
        compensation.flush();
        Instant now = clock.instant();
        CompensationView view = CompensationView.of(compensation, now);
        journal.append(action, "compensation/" + compensation.id, view);
        return view;
    }
}
