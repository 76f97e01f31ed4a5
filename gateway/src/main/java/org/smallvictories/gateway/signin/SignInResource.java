package org.smallvictories.gateway.signin;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.gateway.account.Accounts;
import org.smallvictories.gateway.account.OwnPassword;
import org.smallvictories.gateway.account.Password;
import org.smallvictories.gateway.account.PasswordChange;
import org.smallvictories.gateway.pages.Visit;
import org.smallvictories.gateway.provider.CodeFlow;
import org.smallvictories.gateway.provider.Provider;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** The pages on which people sign in with a local account, and choose a password of their own. */
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final int NOT_REFUSED = 200;

    private final Accounts accounts;
    private final OwnPassword own;
    private final Provider provider;
    private final Door door;
    private final Visit visit;

    SignInResource(Accounts accounts, OwnPassword own, Provider provider, Door door, Visit visit) {
        this.accounts = accounts;
        this.own = own;
        this.provider = provider;
        this.door = door;
        this.visit = visit;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response ask(@QueryParam("next") String asked) {
        LocalPath next = LocalPath.of(asked);
        return provider.isUsed()
                ? atProvider(next)
                : page(NOT_REFUSED, new SignInPage(next, "", NOT_REFUSED)).build();
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("next") String asked,
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            RoutingContext context) {
        LocalPath next = LocalPath.of(asked);
        if (provider.isUsed()) {
            return atProvider(next);
        }
        try {
            Account account = accounts.withPassword(username, password, addressOf(context.request()))
                    .orElseThrow(() -> Problem.of(ProblemType.SIGN_IN_REFUSED, null));
            return account.mustChangePassword()
                    ? Response.seeOther(next.behind("/sign-in/password")).build()
                    : door.letIn(account, next, context);
        } catch (Problem refused) {
            return page(refused, new SignInPage(next, username, refused.type().status()));
        }
    }

    @GET
    @Path("password")
    @PermitAll
    @Operation(hidden = true)
    public Response askForPassword(@QueryParam("next") String next) {
        return page(NOT_REFUSED, new PasswordPage(LocalPath.of(next), "", NOT_REFUSED))
                .build();
    }

    @POST
    @Path("password")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choosePassword(
            @FormParam("next") String asked,
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("newPassword") @DefaultValue("") String newPassword,
            RoutingContext context) {
        LocalPath next = LocalPath.of(asked);
        if (provider.isUsed()) {
            return atProvider(next);
        }
        try {
            PasswordChange change = new PasswordChange(username, new Password(password), new Password(newPassword));
            return door.letIn(own.replace(change, addressOf(context.request())), next, context);
        } catch (Problem refused) {
            return page(refused, new PasswordPage(next, username, refused.type().status()));
        }
    }

    private static Response atProvider(LocalPath next) {
        return Response.seeOther(next.behind(CodeFlow.PATH)).build();
    }

    private static String addressOf(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    private Response page(Problem refused, TemplateInstance page) {
        Response.ResponseBuilder response = page(refused.type().status(), page);
        refused.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    private Response.ResponseBuilder page(int status, TemplateInstance page) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(visit.show(page));
    }
}
