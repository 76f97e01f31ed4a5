package org.smallvictories.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every error, {@code application/problem+json} as in RFC 9457.
 *
 * @param requestId names this request in the logs of every service it went through
 * @param errors the unacceptable values, absent when the problem is not about a value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(
            ProblemType type, String detail, String instance, String requestId, List<FieldError> errors) {
        return new ProblemDocument(type.uri(), type.title(), type.status(), detail, instance, requestId, errors);
    }
}
