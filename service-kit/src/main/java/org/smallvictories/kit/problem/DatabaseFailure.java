package org.smallvictories.kit.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** What the database means by a failure: away or without room (try again), a key that another request took first, no text. */
final class DatabaseFailure {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DISK_FULL = "53100";

    /** Characters that PostgreSQL keeps in no text, U+0000 above all. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private DatabaseFailure() {}

    static boolean isAway(Throwable failure) {
        return hasCause(failure, DatabaseFailure::isConnectionFailure);
    }

    static boolean isDuplicate(Throwable failure) {
        return hasCause(failure, sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    static boolean hasNoRoom(Throwable failure) {
        return hasCause(failure, sql -> DISK_FULL.equals(sql.getSQLState()));
    }

    static boolean isAboutText(Throwable failure) {
        return hasCause(failure, sql -> NO_TEXT.contains(String.valueOf(sql.getSQLState())));
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
        // Agroal's acquisition time-out carries no SQL state; 08 is "connection", 53 "insufficient resources", 57P
        // "operator
        // intervention".
        return state == null
                ? String.valueOf(failure.getMessage()).contains("Acquisition timeout")
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
