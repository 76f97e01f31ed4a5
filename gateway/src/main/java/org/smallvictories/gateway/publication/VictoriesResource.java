package org.smallvictories.gateway.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.publication.PublishedPages.Version;
import org.smallvictories.kit.problem.Problem;

/** What anybody reads of published years, without a sign-in and without a cookie. */
@Path("/victories")
@PermitAll
@Tag(name = "Public pages", description = "Published years, and the proof of their figures; open to everybody.")
public class VictoriesResource {

    private static final String BY_LANGUAGE = "Accept-Language, Accept-Encoding";
    private static final String BY_ENCODING = "Accept-Encoding";

    private final PublishedPages pages;
    private final PageMaker maker;
    private final Stored stored;

    VictoriesResource(PublishedPages pages, PageMaker maker, Stored stored) {
        this.pages = pages;
        this.maker = maker;
        this.stored = stored;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response years(@Context Request request, @Context HttpHeaders headers, @QueryParam("lang") String lang) {
        List<Edition> years = Edition.thatHold();
        if (years.isEmpty()) {
            throw Problem.notFound("published year", "yet");
        }
        if (years.size() == 1) {
            String query = Language.tagged(lang)
                    .map(language -> "?lang=" + language.tag())
                    .orElse("");
            return Response.status(Response.Status.FOUND)
                    .location(URI.create("/victories/" + years.get(0).ofYear() + query))
                    .build();
        }
        List<Document> documents =
                years.stream().map(year -> pages.version(year.id()).document()).toList();
        return maker.years(documents, asked(lang, headers)).answer(request, accepted(headers), BY_LANGUAGE);
    }

    @GET
    @Path("{year}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response year(
            @PathParam("year") Integer year,
            @QueryParam("version") Integer version,
            @QueryParam("lang") String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        return page(year, version, asked(lang, headers), request, headers, pages::page);
    }

    @GET
    @Path("{year}/proof/{figure}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response proof(
            @PathParam("year") Integer year,
            @PathParam("figure") String figure,
            @QueryParam("version") Integer version,
            @QueryParam("lang") String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        return page(year, version, asked(lang, headers), request, headers, (published, language) -> pages.proof(
                        published, figure, language)
                .orElseThrow(() -> Problem.notFound("figure", figure)));
    }

    @GET
    @Path("{year}/card.png")
    @PermitAll
    @Produces(Kept.PNG)
    @Operation(hidden = true)
    public Response card(
            @PathParam("year") Integer year,
            @QueryParam("version") Integer version,
            @QueryParam("lang") String lang,
            @Context Request request,
            @Context HttpHeaders headers) {
        return page(year, version, asked(lang, headers), request, headers, pages::card);
    }

    @GET
    @Path("{year}/published.json")
    @PermitAll
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read all that was published of a year", description = "Byte for byte what its SHA-256 is of.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Document.class)))
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public Response published(
            @PathParam("year") @Parameter(example = "2020") Integer year,
            @QueryParam("version") @Parameter(description = "If absent, the one that holds now.") Integer version,
            @Context Request request,
            @Context HttpHeaders headers) {
        return data(year, version, request, headers, (published, language) -> pages.published(published));
    }

    @GET
    @Path("{year}/proof.json")
    @PermitAll
    @SecurityRequirements
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read what proves the figures of a year",
            description = "For the offline verifier. It names nobody and does not tell what entries say.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Proof.class)))
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public Response proof(
            @PathParam("year") @Parameter(example = "2020") Integer year,
            @QueryParam("version") @Parameter(description = "If absent, the one that holds now.") Integer version,
            @Context Request request,
            @Context HttpHeaders headers) {
        return data(year, version, request, headers, (published, language) -> pages.proof(published));
    }

    private Response page(
            int year,
            Integer number,
            Language wanted,
            Request request,
            HttpHeaders headers,
            BiFunction<Version, Language, Kept> make) {
        return answer(year, number, wanted, make, request, headers, BY_LANGUAGE);
    }

    private Response data(
            int year, Integer number, Request request, HttpHeaders headers, BiFunction<Version, Language, Kept> make) {
        return answer(year, number, asked(null, headers), make, request, headers, BY_ENCODING);
    }

    private Response answer(
            int year,
            Integer number,
            Language wanted,
            BiFunction<Version, Language, Kept> make,
            Request request,
            HttpHeaders headers,
            String vary) {
        Edition edition = Edition.of(year, number).orElseThrow(() -> Problem.notFound("published year", year));
        Version version = pages.version(edition.id());
        Language language = version.language(wanted);
        return edition.isWithdrawn()
                ? notice(version, language)
                : make.apply(version, language).answer(request, accepted(headers), vary);
    }

    private Response notice(Version version, Language language) {
        Publication withdrawn = Publication.read(version.id());
        Told reason = stored.read(withdrawn.withdrawal, Told.class);
        return Response.status(Response.Status.GONE)
                .type(Kept.HTML)
                .entity(maker.withdrawn(version.document(), withdrawn, reason, language)
                        .plain())
                .header(HttpHeaders.VARY, BY_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    private static Language asked(String lang, HttpHeaders headers) {
        return Language.tagged(lang)
                .orElseGet(() -> Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static String accepted(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    }
}
