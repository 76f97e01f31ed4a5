package org.smallvictories.kit.problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

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
        if (failure instanceof IOException) {
            return FORM_ENDS_EARLY.equals(failure.getMessage());
        }
        return (failure instanceof IllegalArgumentException || failure instanceof IndexOutOfBoundsException)
                && Arrays.stream(failure.getStackTrace())
                        .limit(NEAR)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(thrower -> READERS.stream().anyMatch(thrower::startsWith));
    }
}
