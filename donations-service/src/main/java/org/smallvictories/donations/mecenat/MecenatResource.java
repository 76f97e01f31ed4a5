package org.smallvictories.donations.mecenat;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;
import org.smallvictories.kit.request.AsOf;

@Path("/api/donations/mecenat/{fiscalYear}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mécénat")
public class MecenatResource {

    private final FiscalYears years;
    private final YearGifts gifts;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    MecenatResource(
            FiscalYears years, YearGifts gifts, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.years = years;
        this.gifts = gifts;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Work out the mécénat figures of a fiscal year",
            description = "Ceiling, base, reduction, what is carried in and out, what is not tax-safe and whether to"
                    + " declare, each line with its rule. A view for leadership, never tax advice.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "404", description = "Nothing was entered of that fiscal year yet")
    public MecenatReport report(
            @PathParam("fiscalYear") @Parameter(example = "2020") @Min(2003) @Max(2199) Integer fiscalYear,
            @BeanParam AsOf asOf,
            @QueryParam("whatIf")
                    @Pattern(
                            regexp = "[0-9]{1,12}(\\.[0-9]{1,2})?",
                            message = "must be an amount in EUR such as 50000.00")
                    @Parameter(
                            description = "Also work out the year with one more gift of so many EUR; nothing is saved",
                            schema = @Schema(type = SchemaType.NUMBER))
                    String whatIf,
            @QueryParam("whatIfAidsPeopleInDifficulty")
                    @Parameter(description = "Whether that gift would go to a body that aids people in difficulty")
                    Boolean aids) {
        Instant moment = asOf.moment(clock);
        Horizon horizon = Horizon.of(asOf, clock);
        YearFigures figures = years.workOut(entered(fiscalYear, horizon), horizon);
        return MecenatReport.of(
                moment,
                figures,
                whatIf == null
                        ? null
                        : WhatIf.of(figures, new BigDecimal(whatIf).setScale(2), Boolean.TRUE.equals(aids)));
    }

    @GET
    @Path("gifts")
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the gifts delivered in a fiscal year by what they are for tax purposes",
            description = "Oldest entry first, without those that were voided.")
    @APIResponse(
            responseCode = "200",
            description = "A page of gifts",
            content = @Content(schema = @Schema(implementation = QualifiedGift[].class)))
    public Response gifts(
            @PathParam("fiscalYear") @Parameter(example = "2020") @Min(2003) @Max(2199) Integer fiscalYear,
            @QueryParam("qualification") @Parameter(description = "Only these; else all") Qualification qualification,
            @BeanParam AsOf asOf,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        Horizon horizon = Horizon.of(asOf, clock);
        return Pages.respond(
                gifts.gifts(entered(fiscalYear, horizon), horizon, qualification, page),
                page,
                uri,
                entry -> entry.costed().gift());
    }

    @GET
    @Path("inputs")
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Read what was entered of a fiscal year", description = "Latest first; the first counts.")
    @APIResponse(responseCode = "200", description = "What was entered")
    public List<InputsView> inputs(
            @PathParam("fiscalYear") @Parameter(example = "2020") @Min(2003) @Max(2199) Integer fiscalYear,
            @BeanParam AsOf asOf) {
        return FiscalYearInputs.history(fiscalYear, Horizon.of(asOf, clock)).stream()
                .map(InputsView::of)
                .toList();
    }

    @POST
    @Path("inputs")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Enter the closing date, turnover, tax and opening balances of a fiscal year",
            description = "A later entry takes the place of an earlier one, which stays in the history.")
    @APIResponse(
            responseCode = "201",
            description = "What was entered",
            content = @Content(schema = @Schema(implementation = InputsView.class)))
    public Response enter(
            @PathParam("fiscalYear") @Parameter(example = "2020") @Min(2003) @Max(2199) Integer fiscalYear,
            @HeaderParam(KEY_HEADER) String key,
            @Valid @NotNull NewInputs given) {
        String path = "/api/donations/mecenat/" + fiscalYear + "/inputs";
        return idempotency.once(key, "POST " + path, given, () -> {
            years.requireFits(fiscalYear, given);
            FiscalYearInputs inputs = new FiscalYearInputs(fiscalYear, given, caller.name(), clock.instant());
            inputs.persistAndFlush();
            InputsView view = InputsView.of(inputs);
            journal.append("fiscal-year.entered", "fiscal-year/" + fiscalYear, view);
            return Response.created(URI.create(path)).entity(view).build();
        });
    }

    private static FiscalYearInputs entered(int fiscalYear, Horizon asOf) {
        return FiscalYearInputs.of(fiscalYear, asOf)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "Nothing was entered of fiscal year " + fiscalYear + "; its closing date and turnover are"
                                + " needed first."));
    }
}
