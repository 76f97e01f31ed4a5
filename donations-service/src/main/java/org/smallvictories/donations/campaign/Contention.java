package org.smallvictories.donations.campaign;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.smallvictories.kit.problem.Problem;

/** Requests that met over the same sales or campaign. */
final class Contention {

    /** Lock not available in time; deadlock. */
    private static final Set<String> STATES = Set.of("55P03", "40P01");

    private Contention() {}

    /** Does the work; 409 when it had to give way to another request, with nothing done. */
    static <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
                    throw Problem.conflict("Another request or import is at work on the same campaign or sales;"
                            + " nothing was recorded. Send it again in a moment.");
                }
            }
            throw failure;
        }
    }
}
