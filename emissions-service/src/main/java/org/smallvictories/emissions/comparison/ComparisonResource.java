package org.smallvictories.emissions.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.footprint.CountedLine;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.AsOf;

@Path("/api/footprints/{footprint}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons", description = "Results side by side, and where their difference comes from.")
public class ComparisonResource {

    private final Clock clock;

    ComparisonResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Path("comparison")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Extension(name = "x-example-where", value = "kgCO2e=*")
    @Operation(
            summary = "Compare a footprint with another",
            description = "Groups and lines side by side, and a bridge from the other to this one: what comes of the"
                    + " activities, of the factors, of new and of dropped lines adds up exactly to the change.")
    public FootprintComparison compare(
            UUID footprint,
            @QueryParam("with")
                    @NotNull
                    @Parameter(
                            description = "The footprint that the change is told from, such as last year's.",
                            extensions = @Extension(name = "x-example-from", value = "/api/footprints?kgCO2e=*"))
                    UUID with,
            @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        Footprint to = Footprint.at(footprint, moment);
        Footprint from = Footprint.knownAt(with, moment)
                .orElseThrow(() -> Problem.invalid("with", "is not a footprint that is known"));
        NewestFactors newest = new NewestFactors();
        return new FootprintComparison(
                FootprintView.of(from, moment),
                FootprintView.of(to, moment),
                Comparison.of(byMeaning(from, moment, newest), byMeaning(to, moment, newest)));
    }

    @GET
    @Path("sources")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            extensions = @Extension(name = "x-example-where", value = "kgCO2e=*"),
            summary = "See a footprint under each competing source",
            description =
                    "Where other sources have a factor for the same thing: what the line and the footprint would be"
                            + " under it. Nothing is saved.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourcesView.class)))
    @APIResponse(responseCode = "409", description = "The footprint has no lines, so nothing can be said of it")
    public SourcesView sources(UUID footprint, @BeanParam AsOf asOf) {
        Instant moment = asOf.moment(clock);
        return SourcesView.of(footprint, counted(Footprint.at(footprint, moment), moment));
    }

    @POST
    @Path("what-if")
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Extension(name = "x-example-where", value = "kgCO2e=*")
    @Operation(
            summary = "See a footprint as it might have been",
            description = "With other quantities, other factors, without lines or with more of them, beside how it is."
                    + " Nothing is saved.")
    public Comparison whatIf(UUID footprint, @Valid @NotNull WhatIf given) {
        Instant now = clock.instant();
        List<CountedLine> lines = counted(Footprint.at(footprint, now), now);
        return Comparison.of(
                lines.stream().map(line -> Item.byId(line.activity())).toList(), new Hypothesis(given).of(lines));
    }

    private static List<Item> byMeaning(Footprint footprint, Instant moment, NewestFactors newest) {
        return counted(footprint, moment).stream()
                .map(line -> Item.byMeaning(line, newest.of(line)))
                .toList();
    }

    /** 409 when nothing counts: what is not known cannot be compared. */
    static List<CountedLine> counted(Footprint footprint, Instant moment) {
        List<CountedLine> lines = CountedLine.of(footprint.id(), moment);
        if (footprint.isVoidAt(moment) || lines.isEmpty()) {
            throw Problem.conflict("The footprint " + footprint.id() + " is "
                    + (footprint.isVoidAt(moment) ? "void." : "without lines, so its emissions are not known."));
        }
        return lines;
    }
}
