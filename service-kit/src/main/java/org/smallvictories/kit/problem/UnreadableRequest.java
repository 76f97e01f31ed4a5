package org.smallvictories.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * What is thrown, for want of an exception of its own, where a request cannot be read: a broken form, a header that is none,
 * JSON that ends too soon while it is read piece by piece.
 */
final class UnreadableRequest {

    private static final String FORM_ENDS_EARLY = "Connection terminated parsing multipart request";
    private static final List<String> READERS = List.of(
            "org.jboss.resteasy.reactive.server.core.multipart.",
            "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler",
            "org.jboss.resteasy.reactive.server.handlers.MediaTypeMapper",
            "org.jboss.resteasy.reactive.common.util.URLUtils");
    private static final int NEAR = 8;

    private UnreadableRequest() {}

    static boolean isMeantBy(Throwable failure) {
        if (failure instanceof IOException && FORM_ENDS_EARLY.equals(failure.getMessage())) {
            return true;
        }
        if (failure instanceof JsonProcessingException) {
            return isAboutWhatWasRead(failure) || isAboutWhatWasRead(failure.getCause());
        }
        // Others come from there as well, such as that a file could not be written down, which is our fault.
        boolean isAboutInput = failure instanceof IllegalArgumentException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof MultipartParser.MalformedMessageException;
        return isAboutInput
                && Arrays.stream(failure.getStackTrace())
                        .limit(NEAR)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(thrower -> READERS.stream().anyMatch(thrower::startsWith));
    }

    /** Not about what was to be written. */
    private static boolean isAboutWhatWasRead(Throwable failure) {
        return failure instanceof StreamReadException || failure instanceof StreamConstraintsException;
    }
}
