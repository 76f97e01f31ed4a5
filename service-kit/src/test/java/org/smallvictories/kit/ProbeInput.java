package org.smallvictories.kit;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestForm;

/** Reads what is sent in every way there is. */
@Path("/probe/input")
public class ProbeInput {

    private final ObjectMapper json;

    ProbeInput(ObjectMapper json) {
        this.json = json;
    }

    /** One field alone: such records are built in a way of their own. */
    public record Note(String text) {}

    @GET
    @PermitAll
    public String query(@QueryParam("text") String text, @QueryParam("number") BigDecimal number) {
        return "read";
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public String json(Note note) {
        return "read";
    }

    @POST
    @Path("pieces")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public String pieces(InputStream notes) throws IOException {
        try (MappingIterator<Note> each = json.readerFor(Note.class).readValues(notes)) {
            each.readAll();
        }
        return "read";
    }

    @POST
    @Path("form")
    @PermitAll
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public String form(@RestForm String text) {
        return "read";
    }

    @GET
    @Path("no-text")
    @PermitAll
    public String noText() {
        throw new IllegalStateException(new SQLException("invalid byte sequence", "22021"));
    }

    @GET
    @Path("no-room")
    @PermitAll
    public String noRoom() {
        throw new IllegalStateException(new SQLException("could not extend file", "53100"));
    }
}
