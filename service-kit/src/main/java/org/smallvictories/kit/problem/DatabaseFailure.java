package org.smallvictories.kit.problem;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What the database means by a failure: away (try again), or a key that another request took first. */
final class DatabaseFailure {

    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseFailure() {}

    static boolean isAway(Throwable failure) {
        return hasCause(failure, DatabaseFailure::isConnectionFailure);
    }

    static boolean isDuplicate(Throwable failure) {
        return hasCause(failure, sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private static boolean hasCause(Throwable failure, Predicate<SQLException> matches) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && matches.test(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnectionFailure(SQLException failure) {
        String state = failure.getSQLState();
        // Agroal's acquisition time-out carries no SQL state; 08 is "connection", 57P "operator intervention".
        return state == null
                ? String.valueOf(failure.getMessage()).contains("Acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P");
    }
}
