package org.smallvictories.donations.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A package of the 360Giving Data Standard 1.4; {@code notGrants} is an addition, as the standard allows. */
record GrantPackage(
        @Schema(examples = "1.4") String version,
        String title,
        @Schema(description = "How many grants there are, and what is not among them") String description,
        LocalDate issued,
        Publisher publisher,
        String license,
        List<Grant> grants,
        List<NotGrant> notGrants) {

    static final String VERSION = "1.4";

    /** Who publishes it: the funder. */
    @Schema(name = "GrantPublisher")
    record Publisher(String identifier, String name) {}

    /** Everything but the grants, which are too many to be held. */
    static void writeHead(JsonGenerator out, Funder funder, GrantOverview overview, Instant asOf) throws IOException {
        out.writeStringField("version", VERSION);
        out.writeStringField("title", "Grants of " + funder.organization().name());
        out.writeStringField("description", overview.describe(asOf));
        out.writeStringField("issued", LocalDate.ofInstant(asOf, ZoneOffset.UTC).toString());
        out.writeObjectField(
                "publisher",
                new Publisher(funder.organization().id(), funder.organization().name()));
        if (funder.license() != null) {
            out.writeStringField("license", funder.license());
        }
    }

    static JsonGenerator generator(ObjectMapper json, OutputStream out) throws IOException {
        return json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }
}
