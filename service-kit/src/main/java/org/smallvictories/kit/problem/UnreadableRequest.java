package org.smallvictories.kit.problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/** What the framework throws, having no exception for it, where a request cannot be read: a broken form, a header that is none. */
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
        // Also a failure to write a file down goes through there, and is ours.
        return (failure instanceof RuntimeException || failure instanceof MultipartParser.MalformedMessageException)
                && Arrays.stream(failure.getStackTrace())
                        .limit(NEAR)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(thrower -> READERS.stream().anyMatch(thrower::startsWith));
    }
}
