package org.smallvictories.donations.partnerlink;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.smallvictories.donations.benefit.NewBenefits;
import org.smallvictories.kit.problem.Problem;

/**
 * What whoever has a link sees and says. Nobody signs in: the link's token is what counts. It comes in a header, for paths
 * end up in logs, metrics and traces.
 */
@Path("/api/gift-links/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links for partners")
@Cache(noStore = true)
public class PartnerResource {

    static final String TOKEN_HEADER = "Gift-Link-Token";

    private static final String TOKEN = "The last part of the path of the link's page; without it nothing opens";
    private static final String UNOPENED = "The link is wrong, has expired or was revoked";
    private static final String REFUSED = "The gift was withdrawn, or is not in the state for it";

    private final PartnerDesk desk;

    PartnerResource(PartnerDesk desk) {
        this.desk = desk;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "See a gift by a link",
            description = "Needs no sign-in, but the last part of the link's path in Gift-Link-Token.")
    @APIResponse(responseCode = "200", description = "The gift")
    @APIResponse(responseCode = "404", description = UNOPENED)
    public GiftForPartner read(@HeaderParam(TOKEN_HEADER) @Parameter(description = TOKEN) String token) {
        return desk.show(token);
    }

    @POST
    @Path("confirmation")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Confirm by a link that a gift arrived",
            description = "It is accepted by that. Said again it counts once; a second, other confirmation is refused.")
    @APIResponse(responseCode = "200", description = "The gift, accepted")
    @APIResponse(responseCode = "404", description = UNOPENED)
    @APIResponse(responseCode = "409", description = REFUSED)
    public GiftForPartner confirm(
            @HeaderParam(TOKEN_HEADER) @Parameter(description = TOKEN) String token,
            @Valid @NotNull NewConfirmation confirmation) {
        return desk.confirm(token, confirmation);
    }

    @POST
    @Path("benefits")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "State by a link what was given in return for a gift",
            description = "The latest statement counts; earlier ones stay in the history.")
    @APIResponse(responseCode = "200", description = "The gift, with the statement")
    @APIResponse(responseCode = "404", description = UNOPENED)
    @APIResponse(responseCode = "409", description = REFUSED)
    public GiftForPartner state(
            @HeaderParam(TOKEN_HEADER) @Parameter(description = TOKEN) String token,
            @Valid @NotNull NewBenefits benefits) {
        return desk.state(token, benefits);
    }

    @POST
    @Path("receipts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Send the receipt of a gift by a link",
            description =
                    "PDF, PNG, JPEG, TIFF, WebP or HEIC, told by its bytes. It is kept as evidence of the gift; the same"
                            + " file once.")
    @APIResponse(responseCode = "200", description = "The gift, with the receipt")
    @APIResponse(responseCode = "404", description = UNOPENED)
    @APIResponse(responseCode = "409", description = REFUSED)
    public GiftForPartner send(
            @HeaderParam(TOKEN_HEADER) @Parameter(description = TOKEN) String token,
            @RestForm("file") FileUpload file) {
        if (file == null) {
            throw Problem.invalid("file", "is needed");
        }
        return desk.keep(token, file);
    }
}
