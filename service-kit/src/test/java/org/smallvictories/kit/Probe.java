package org.smallvictories.kit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/** A service as small as can be, so that the kit is tested by HTTP as a service uses it. */
@Path("/probe")
public class Probe {

    /** An amount to be recorded; {@code fail} makes the work fail after it was done. */
    public record Work(BigDecimal amount, boolean fail, boolean slow) {}

    static volatile CountDownLatch started = new CountDownLatch(0);
    static volatile CountDownLatch mayEnd = new CountDownLatch(0);

    private final Idempotency idempotency;
    private final Journal journal;

    Probe(Idempotency idempotency, Journal journal) {
        this.idempotency = idempotency;
        this.journal = journal;
    }

    @POST
    @RolesAllowed(Roles.CSR_MANAGER)
    public Response work(@HeaderParam(Idempotency.KEY_HEADER) String key, Work work) {
        return idempotency.once(key, "POST /probe", work, () -> {
            journal.append("probe.worked", "probe/1", work);
            if (work.slow()) {
                started.countDown();
                await(mayEnd);
            }
            if (work.fail()) {
                throw Problem.conflict("The work failed.");
            }
            return Response.created(URI.create("/probe/1")).entity(work).build();
        });
    }

    @GET
    @Path("unexpected")
    @PermitAll
    public String unexpected() {
        throw new IllegalStateException("a secret that nobody may read");
    }

    @GET
    @Path("database-away")
    @PermitAll
    public String databaseAway() {
        throw new IllegalStateException(new SQLException("connection refused", "08001"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
