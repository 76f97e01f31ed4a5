package org.smallvictories.kit.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.smallvictories.kit.problem.Problem;

/**
 * Takes as text only what is text: no U+0000, which no database keeps, and no half of a surrogate pair, which would silently
 * become a question mark.
 */
public class PlainText {

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(character ->
                        character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** 422 naming the parameter of path or query. */
    @ServerRequestFilter
    public void refuse(UriInfo uri) {
        requirePlain(uri.getPathParameters());
        requirePlain(uri.getQueryParameters());
    }

    private static void requirePlain(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!isPlain(name) || !values.stream().allMatch(PlainText::isPlain)) {
                throw Problem.invalid(
                        isPlain(name) ? name : "query", "holds a character that is no text, such as U+0000");
            }
        });
    }

    /** Reads the texts of JSON documents; what is no text does not fit, as any other wrong value. */
    public static final class Reader extends StdScalarDeserializer<String> {

        public Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            return text == null || isPlain(text)
                    ? text
                    : context.reportInputMismatch(String.class, "holds a character that is no text");
        }
    }
}
