package org.smallvictories.donations.partnerlink;

import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** The one answer to a link that does not open. */
final class Unopened {

    private Unopened() {}

    static Problem problem() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "This link does not open anything, or not any more. Ask whoever sent it for a new one.");
    }
}
