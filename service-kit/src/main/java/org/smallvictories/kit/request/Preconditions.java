package org.smallvictories.kit.request;

import jakarta.ws.rs.core.EntityTag;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Guards a change against overwriting somebody else's: the caller names the version it read in {@code If-Match}. */
public final class Preconditions {

    private Preconditions() {}

    public static EntityTag etag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** 428 without {@code If-Match}, 412 when it names another version than the present one. */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version that you read.");
        }
        String current = '"' + Long.toString(version) + '"';
        if (!ifMatch.equals(current) && !ifMatch.equals("*")) {
            throw Problem.of(
                    ProblemType.STALE, "The present version is " + current + "; read it again, then change it.");
        }
    }
}
