package org.smallvictories.kit.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.problem.ProblemDocument;
import org.smallvictories.kit.problem.ProblemType;

/**
 * Writes into a service's OpenAPI document what is true of every operation of the suite: how to sign in, and how errors
 * look.
 */
public class SuiteConventions implements OASFilter {

    private static final String SIGN_IN = "signIn";
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        components.addSecurityScheme(SIGN_IN, signIn());
        components.addSchema(PROBLEM, problem());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().entrySet().stream())
                    .forEach(operation -> complete(operation.getKey(), operation.getValue()));
        }
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SIGN_IN));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(SuiteConventions::explain);
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getDescription() == null) {
                response.setDescription(
                        Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase());
            }
            if (Integer.parseInt(status) >= 400 && response.getContent() == null) {
                response.setContent(aProblem());
            }
        });
        for (ProblemType type : problemsOf(method, operation)) {
            String status = Integer.toString(type.status());
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation.getResponses().addAPIResponse(status, response(type));
            }
        }
    }

    private static void explain(Parameter parameter) {
        if (parameter.getName().equals(Idempotency.KEY_HEADER)) {
            parameter
                    .required(true)
                    .description("Names this attempt, so that a repeated request counts once; a new UUID each time.");
        }
        if (parameter.getName().equals(HttpHeaders.IF_MATCH)) {
            parameter.required(true).description("The ETag of the version that you read and now change.");
        }
        // @DefaultValue is text, whatever the parameter's type is.
        if (parameter.getSchema().getDefaultValue() instanceof String text
                && parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(Schema.SchemaType.INTEGER)) {
            parameter.getSchema().setDefaultValue(Integer.valueOf(text));
        }
    }

    private static List<ProblemType> problemsOf(PathItem.HttpMethod method, Operation operation) {
        List<ProblemType> problems = new ArrayList<>();
        // A token that is not good is refused even where none is needed.
        problems.add(ProblemType.UNAUTHENTICATED);
        problems.add(ProblemType.MALFORMED_REQUEST);
        problems.add(ProblemType.NOT_ACCEPTABLE);
        if (!operation.getSecurity().isEmpty()) {
            problems.add(ProblemType.FORBIDDEN);
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            problems.add(ProblemType.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.add(ProblemType.CONFLICT);
        }
        if (has(parameters, HttpHeaders.IF_MATCH)) {
            problems.add(ProblemType.STALE);
            problems.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            problems.add(ProblemType.TOO_LARGE);
            problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        problems.add(ProblemType.INVALID);
        problems.add(ProblemType.TOO_MANY_REQUESTS);
        problems.add(ProblemType.INTERNAL);
        problems.add(ProblemType.UNAVAILABLE);
        return problems;
    }

    private static boolean has(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static APIResponse response(ProblemType type) {
        return OASFactory.createAPIResponse().description(type.title()).content(aProblem());
    }

    private static Content aProblem() {
        Schema reference = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE, OASFactory.createMediaType().schema(reference));
    }

    private static SecurityScheme signIn() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Your user name and password; no client credentials are needed.")
                .flows(OASFactory.createOAuthFlows()
                        .password(OASFactory.createOAuthFlow()
                                .tokenUrl("/api/token")
                                .scopes(new HashMap<>())));
    }

    private static Schema problem() {
        Schema fieldError = object().addProperty("field", text().description("Where the value stands"))
                .addProperty("reason", text().description("Why it is not acceptable"));
        return object().description("What went wrong (RFC 9457)")
                .addProperty("type", text().description("A stable name of the kind of problem"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text().description("The path that was asked for"))
                .addProperty("requestId", text().description("Names the request in the logs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fieldError));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
