package org.smallvictories.emissions.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import org.smallvictories.kit.problem.Problem;

/** Stores retirements so that no serial is retired twice; it is the database that judges. */
@ApplicationScoped
class SerialBlocks {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final EntityManager database;

    SerialBlocks(EntityManager database) {
        this.database = database;
    }

    /** 409 when a serial of the block is retired already. */
    void retire(Compensation compensation, NewRetirement block, String by, Instant now) {
        waitForOthersOf(block);
        compensation.retire(block, by, now);
        try {
            database.flush();
        } catch (PersistenceException failure) {
            if (isOverlap(failure)) {
                throw Problem.conflict("Serials " + block.serialFrom() + " to " + block.serialTo() + " of "
                        + block.registry() + " " + block.creditProject() + " " + block.vintage()
                        + " overlap a block that is retired already.");
            }
            throw failure;
        }
    }

    /** Two overlapping blocks stored at once would wait for each other's row for ever. */
    private void waitForOthersOf(NewRetirement block) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:block, 0))) locked")
                .setParameter("block", "serials of vintage " + block.vintage())
                .getSingleResult();
    }

    private static boolean isOverlap(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
