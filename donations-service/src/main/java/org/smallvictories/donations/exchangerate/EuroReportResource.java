package org.smallvictories.donations.exchangerate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.totals.Cell;
import org.smallvictories.donations.totals.GiftRows;
import org.smallvictories.donations.totals.GiftTotals;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;

@Path("/api/donations/in-eur")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
public class EuroReportResource {

    private final GiftTotals totals;
    private final GiftRows rows;
    private final ForeignMoney foreign;
    private final Clock clock;

    EuroReportResource(GiftTotals totals, GiftRows rows, ForeignMoney foreign, Clock clock) {
        this.totals = totals;
        this.rows = rows;
        this.foreign = foreign;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Sum up gifts of money in euros",
            description =
                    "By the gifts' dates, at the ECB reference rate of each gift's day. What no rate is on file for"
                            + " is listed in its own currency, never as zero.")
    @APIResponse(responseCode = "200", description = "The sums")
    public EuroReport report(@BeanParam Period.Asked asked, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        Horizon horizon = Horizon.of(asOf, clock);
        List<Cell> cells = !asOf.isGiven() && totals.cover(period) ? totals.cells(period) : rows.cells(period, horizon);
        Stream<MoneyCell> euros = cells.stream()
                .filter(cell -> cell.kind() == Kind.MONEY && cell.measure().equals(MoneyCell.EUR) && !cell.voided())
                .map(cell ->
                        new MoneyCell(cell.measure(), cell.state(), cell.illustrative(), cell.gifts(), cell.amount()));
        return EuroReport.of(
                moment,
                period,
                Stream.concat(euros, foreign.cells(period, horizon).stream()).toList());
    }

    @GET
    @Path("gifts")
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List gifts in other currencies with their rates",
            description = "Oldest entry first, without those that were voided.")
    @APIResponse(
            responseCode = "200",
            description = "A page of gifts",
            content = @Content(schema = @Schema(implementation = ForeignGift[].class)))
    public Response gifts(
            @BeanParam Period.Asked asked,
            @BeanParam AsOf asOf,
            @QueryParam("converted")
                    @Parameter(description = "Only those that a rate is on file for, or only those without; else both")
                    Boolean converted,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return Pages.respond(
                foreign.gifts(asked.period(clock), Horizon.of(asOf, clock), converted, page),
                page,
                uri,
                ForeignGift::gift);
    }
}
