package org.smallvictories.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.smallvictories.kit.tracing.RequestId;

/** Turns whatever a request ends with into a problem document. Nothing here tells the message of an unknown exception. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /** What the server says of a body whose length was not announced; it has answered 413 by then. */
    private static final String TOO_LARGE = "Request too large";

    /** What the validator calls an element of a list. */
    private static final String LIST_ELEMENT = ".<list element>";

    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);
    private static final Duration ROOM_RETRY = Duration.ofMinutes(1);

    /** What the JSON parser says of a field that stands in an object twice. */
    private static final Pattern DOUBLED = Pattern.compile("Duplicate field '([^']*)'.*", Pattern.DOTALL);

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri) {
        return response(problem, uri, Map.of());
    }

    @ServerExceptionMapper
    public Response constraintViolation(ConstraintViolationException violation, UriInfo uri) {
        List<FieldError> errors = violation.getConstraintViolations().stream()
                .map(v -> new FieldError(fieldOf(v), v.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
                .toList();
        return response(Problem.invalid(errors), uri, Map.of());
    }

    /** Readable JSON whose values do not fit: 422, naming the field. */
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException mismatch, UriInfo uri) {
        return response(jsonProblem(mismatch), uri, Map.of());
    }

    /** A record that cannot be read for a reason of ours; the framework would answer without a document. */
    @ServerExceptionMapper
    public Response undefined(InvalidDefinitionException failure, UriInfo uri) {
        return unexpected(failure, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(RuntimeException refused, UriInfo uri) {
        return response(
                Problem.of(ProblemType.UNAUTHENTICATED, "A valid bearer token is needed; get one at POST /api/token."),
                uri,
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, UriInfo uri) {
        return response(Problem.forbidden("Your role does not allow this."), uri, Map.of());
    }

    /** What the framework itself refuses: 404, 405, 406, 415 and the like, and JSON that cannot be parsed. */
    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException refused, UriInfo uri) {
        if (refused.getCause() instanceof JsonProcessingException json) {
            return response(jsonProblem(json), uri, Map.of());
        }
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        ProblemType type = ProblemType.ofStatus(status);
        if (type == ProblemType.INTERNAL) {
            return unexpected(refused, uri);
        }
        return response(Problem.of(type, detailOf(type, uri)), uri, Map.of());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri) {
        if (DatabaseFailure.hasNoRoom(failure)) {
            LOG.errorf("Database without room: %s", failure.getMessage());
            return response(
                    Problem.unavailable("The database has no room left; nothing was changed.", ROOM_RETRY),
                    uri,
                    Map.of());
        }
        if (DatabaseFailure.isAway(failure)) {
            LOG.warnf("Database away: %s", failure.getMessage());
            return response(Problem.unavailable("The database cannot be reached.", DATABASE_RETRY), uri, Map.of());
        }
        if (DatabaseFailure.isDuplicate(failure)) {
            return response(Problem.conflict("Something of this name was created in the meantime."), uri, Map.of());
        }
        if (DatabaseFailure.isAboutText(failure)) {
            return response(
                    Problem.of(ProblemType.INVALID, "A text holds a character that cannot be kept, such as U+0000."),
                    uri,
                    Map.of());
        }
        if (UnreadableRequest.isMeantBy(failure)) {
            return response(
                    Problem.of(ProblemType.MALFORMED_REQUEST, "The body or a header is not what it says it is."),
                    uri,
                    Map.of());
        }
        if (failure instanceof IOException && TOO_LARGE.equals(failure.getMessage())) {
            return response(
                    Problem.of(ProblemType.TOO_LARGE, "The body is larger than what is taken here."), uri, Map.of());
        }
        LOG.errorf(failure, "Unexpected failure of %s", uri.getPath());
        return response(
                Problem.of(ProblemType.INTERNAL, "The operator finds the cause in the logs under the request id."),
                uri,
                Map.of());
    }

    private static Response response(Problem problem, UriInfo uri, Map<String, String> headers) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(
                        problem.type(), problem.getMessage(), uri.getPath(), RequestId.current(), problem.errors()));
        headers.forEach(response::header);
        problem.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    private static Problem jsonProblem(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(pathOf(unknown), "is not a known field; known are " + known(unknown));
        }
        if (json instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Problem.invalid(pathOf(mismatch), "is not a " + nameOf(mismatch.getTargetType()));
        }
        Matcher doubled = DOUBLED.matcher(String.valueOf(json.getOriginalMessage()));
        if (doubled.matches()) {
            return Problem.malformed(doubled.group(1), "stands in the same object twice");
        }
        // Problems thrown while a record is built (a unit, a currency) are already named.
        if (json.getCause() instanceof Problem problem) {
            return problem;
        }
        return Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not the JSON document that is expected here.");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(Class<?> expected) {
        if (expected == null) {
            return "valid value";
        }
        if (expected.isEnum()) {
            return "known value; known are "
                    + List.of(expected.getEnumConstants()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (expected.getSimpleName()) {
            case "String" -> "text";
            case "BigDecimal" -> "decimal number";
            case "Integer", "Long", "int", "long" -> "whole number";
            case "LocalDate" -> "date such as 2020-11-27";
            case "Instant" -> "moment such as 2020-11-27T08:30:00Z";
            default -> "valid value";
        };
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /**
     * {@code log.gift.amount} (method, parameter, field) becomes {@code amount}, {@code list.limit} becomes {@code limit}, and
     * an element of a list that is wrong as such {@code lines[2]}.
     */
    private static String fieldOf(ConstraintViolation<?> violation) {
        List<String> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        int methodAndParameter = path.size() > 2 ? 2 : path.size() - 1;
        return String.join(".", path.subList(methodAndParameter, path.size())).replace(LIST_ELEMENT, "");
    }

    private static String detailOf(ProblemType type, UriInfo uri) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at " + uri.getPath() + ".";
            case METHOD_NOT_ALLOWED -> "Nothing at " + uri.getPath() + " is done by this method.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case NOT_ACCEPTABLE -> "The header Accept names only types that are not offered here.";
            default -> null;
        };
    }
}
