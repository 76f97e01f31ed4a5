package org.smallvictories.donations.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/** Records what partners say that they gave in return. Whoever asks holds the gift, and has made sure that it counts. */
@ApplicationScoped
public class Benefits {

    private static final int MOST = 20;

    private final Journal journal;
    private final Clock clock;

    Benefits(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Unless the same was said last. */
    @Transactional(TxType.MANDATORY)
    public void state(UUID gift, NewBenefits stated, String by) {
        BenefitStatement statement = new BenefitStatement(gift, stated, by, clock.instant());
        List<BenefitStatement> earlier = BenefitStatement.of(gift, Horizon.LATEST);
        if (!earlier.isEmpty() && earlier.get(0).says(statement)) {
            return;
        }
        if (earlier.size() >= MOST) {
            throw Problem.conflict("This was stated " + MOST + " times already, and no more is taken.");
        }
        statement.persistAndFlush();
        journal.appendAs(by, "benefits.stated", "donation/" + gift, BenefitsView.of(statement));
    }
}
