package org.smallvictories.kit.imports;

import static org.smallvictories.kit.idempotency.Idempotency.KEY_HEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.paging.PageRequest;
import org.smallvictories.kit.paging.Pages;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Mapping;
import org.smallvictories.kit.tabular.Shape;
import org.smallvictories.kit.tabular.TableFormat;
import org.smallvictories.kit.tabular.TableWriter;
import org.smallvictories.kit.tracing.RequestId;

/** The endpoints of the imports of one kind. A service offers them by a subclass that says at which path, and of what. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import", description = "Files of rows: checked before anything is written, and written all or not at all.")
public abstract class ImportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIRST_FAULTS = 10;

    @Inject
    Reception reception;

    @Inject
    ImportJobs jobs;

    @Inject
    BadRows badRows;

    @Inject
    ImportVoiding voiding;

    @Inject
    ImportsConfig config;

    @Inject
    Caller caller;

    private final Intake<?> intake;

    protected ImportResource(Intake<?> intake) {
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Send a file of rows, CSV or XLSX",
            description =
                    "It is checked and imported in the background: follow it at its Location. Encoding (UTF-8, UTF-16"
                            + " with a mark, Windows-1252), separator (comma, semicolon, tab) and columns are found out; a value"
                            + " that could mean two things is refused. The same file is imported once.")
    @APIResponse(
            responseCode = "202",
            description = "It is received; Location leads to it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "You sent this file before; that import is at Location",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "413", description = "The file is too large")
    public Response upload(
            @HeaderParam(KEY_HEADER) String key,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization,
            @HeaderParam(RequestId.TRACEPARENT) @Parameter(hidden = true) String traceparent,
            @Valid @BeanParam ImportQuery asked,
            @RestForm("file") FileUpload file,
            @RestForm("mapping") @PartType(MediaType.APPLICATION_JSON) Mapping mapping) {
        if (file == null) {
            throw Problem.invalid("file", "is needed");
        }
        Importer importer = Importer.of(caller, authorization, traceparent);
        if (!intake.admits(importer)) {
            throw Problem.forbidden("Your role does not allow this.");
        }
        return reception.receive(intake, key, file.uploadedFile(), file.fileName(), asked.options(mapping), importer);
    }

    @GET
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List imports", description = "Newest first. A partner manager sees their own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView[].class)))
    public Response list(@Valid @BeanParam PageRequest page, UriInfo uri) {
        jobs.failAbandoned(config.lease());
        UUID before = page.beforeId();
        String importer = caller.isConfinedToPartners() ? caller.name() : null;
        List<ImportView> views = jobs.page(intake.kind(), importer, before, page.fetchSize()).stream()
                .map(job -> ImportView.of(job, null))
                .toList();
        return Pages.respond(views, page, uri, ImportView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Follow an import", description = "Its state, how much is done, and the first that is wrong.")
    @APIResponse(responseCode = "200", description = "The import")
    public ImportView read(UUID id) {
        return ImportView.of(visible(id), badRows.faults(id, 0, FIRST_FAULTS));
    }

    @GET
    @Path("{id}/errors")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List all that is wrong with a file", description = "By line, every value.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportFault[].class)))
    public Response errors(UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        visible(id);
        return Pages.respond(
                badRows.faults(id, page.afterSequence(), page.fetchSize()), page, uri, ImportFault::ordinal);
    }

    @GET
    @Path("{id}/failed-rows")
    @Produces({CSV, XLSX})
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(
            summary = "Take along the rows that failed",
            description = "As the file has them and in its format, with a column that says why. Mend them and send that"
                    + " file: the column 'reason' is passed over.")
    @APIResponse(responseCode = "200", description = "The rows, as CSV (UTF-8) or XLSX")
    public Response failedRows(UUID id) {
        ImportJob job = visible(id);
        if (job.rows().bad() == 0) {
            throw Problem.notFound("failed row of import", id);
        }
        return file(job.shape().format(), "failed-rows-" + id, out -> badRows.write(job, out));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(summary = "Cancel an import that has not ended", description = "Nothing of it is imported.")
    @APIResponse(responseCode = "200", description = "The import, cancelled")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public ImportView cancel(UUID id) {
        visible(id);
        if (!jobs.cancel(id)) {
            throw Problem.conflict(
                    "This import has ended already: " + visible(id).state() + ".");
        }
        return read(id);
    }

    @POST
    @Path("{id}/void")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER})
    @Operation(
            summary = "Void all that an import brought",
            description = "What was voided before stays as it is. The file can then be sent again.")
    @APIResponse(responseCode = "200", description = "The import, voided")
    @APIResponse(responseCode = "409", description = "It was voided before, or brought nothing")
    public ImportView voidImport(UUID id, @Valid @NotNull VoidImport given) {
        visible(id);
        voiding.voidBecause(intake, id, given.reason(), caller.name());
        return read(id);
    }

    @GET
    @Path("columns")
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "List the columns that a file may have")
    @APIResponse(responseCode = "200", description = "The columns")
    public List<ColumnView> columns() {
        return intake.columns().all().stream().map(ColumnView::of).toList();
    }

    @GET
    @Path("template")
    @Produces({CSV, XLSX})
    @RolesAllowed({Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Operation(summary = "Take along an empty file with all columns")
    @APIResponse(responseCode = "200", description = "The file, as CSV (UTF-8) or XLSX")
    public Response template(
            @QueryParam("format") @Parameter(description = "XLSX when absent") TableFormat format,
            @QueryParam("separator") @Parameter(description = "Of a CSV; a comma when absent")
                    Shape.Separator separator) {
        Shape shape = new Shape(format == null ? TableFormat.XLSX : format, null, separator, null);
        List<Cell> headings = intake.columns().all().stream()
                .map(Column::name)
                .map(Cell::text)
                .toList();
        return file(shape.format(), "template", out -> {
            try (TableWriter table = TableWriter.of(shape, out)) {
                table.row(headings);
            }
        });
    }

    /** The import, if the caller may see it: a partner manager sees their own. */
    private ImportJob visible(UUID id) {
        jobs.failAbandoned(config.lease());
        ImportJob job = jobs.find(intake.kind(), id).orElseThrow(() -> Problem.notFound("import", id));
        if (caller.isConfinedToPartners() && !job.importer().equals(caller.name())) {
            throw Problem.forbidden("This import is somebody else's.");
        }
        return job;
    }

    private static Response file(TableFormat format, String name, StreamingOutput content) {
        return Response.ok(content)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.suffix() + "\"")
                .build();
    }
}
