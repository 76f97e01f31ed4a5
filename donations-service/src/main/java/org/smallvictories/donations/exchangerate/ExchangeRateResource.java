package org.smallvictories.donations.exchangerate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

@Path("/api/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
public class ExchangeRateResource {

    private static final String EXAMPLE =
            """
            Date,USD,JPY,GBP,CYP,
            2019-04-10,1.1279,125.38,0.86083,N/A,
            2019-04-09,1.1277,125.51,0.86335,N/A,
            """;

    private final Rates rates;
    private final Clock clock;

    ExchangeRateResource(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.CSR_MANAGER)
    @Operation(
            summary = "Store the ECB's file of rates",
            description = "Takes eurofxref-hist.csv as the ECB publishes it. Rates that are on file stay as they are:"
                    + " a file sent twice adds nothing, one that says otherwise is refused as a whole. Gifts and"
                    + " valuations that waited for a rate are converted.")
    @APIResponse(responseCode = "200", description = "What it brought")
    public RateUpload store(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            examples = @ExampleObject(name = "two days", value = EXAMPLE)))
                    @NotNull
                    byte[] file) {
        String csv = new String(file, StandardCharsets.UTF_8);
        return rates.store(RateFile.read(csv, LocalDate.now(clock)), sha256(file));
    }

    @GET
    @Path("{currency}")
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Look up the rate of a day",
            description = "On a day for which none was published (a weekend, a holiday) the last one of the seven days"
                    + " before it, once a later one is on file.")
    @APIResponse(responseCode = "200", description = "The rate that holds for the day")
    public RateView rate(
            @PathParam("currency")
                    @Parameter(example = "USD")
                    @Pattern(regexp = "(?!EUR)[A-Z]{3}", message = "must be an ISO 4217 currency other than EUR")
                    String currency,
            @QueryParam("date") @Parameter(example = "2019-04-10") @NotNull LocalDate date) {
        return rates.of(currency, date)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "No rate of " + currency + " is on file for " + date
                                + ", nor for one of the seven days before it."));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
