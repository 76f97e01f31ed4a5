package org.smallvictories.emissions.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.smallvictories.emissions.compensation.serial.CreditBlock;
import org.smallvictories.emissions.compensation.serial.SerialRange;
import org.smallvictories.kit.problem.Problem;

/** Stores retired serials so that none is retired twice; it is the database that judges. */
@ApplicationScoped
class SerialBlocks {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final EntityManager database;

    SerialBlocks(EntityManager database) {
        this.database = database;
    }

    /** 409 when a serial of these blocks is retired already. */
    void retire(Compensation compensation, List<CreditBlock> given, String by, Instant now) {
        given.stream().map(CreditBlock::vintage).distinct().sorted().forEach(this::waitForOthersOf);
        compensation.newBlocks(given, by, now).forEach(this::store);
    }

    void split(SerialBlock block, List<SerialRange> parts, String by, Instant now) {
        waitForOthersOf(block.vintage);
        List<SerialBlock> stored = block.split(parts, by, now);
        // The whole has to give way before its parts come, and Hibernate would write them first.
        database.flush();
        stored.forEach(this::store);
    }

    private void store(SerialBlock block) {
        try {
            block.persistAndFlush();
            block.compensation.blocks.add(block);
        } catch (PersistenceException failure) {
            if (isOverlap(failure)) {
                throw Problem.conflict("Serials " + block.serials + " of " + block.registry + " " + block.creditProject
                        + " " + block.vintage + " overlap a block that is retired already.");
            }
            throw failure;
        }
    }

    /** Two overlapping blocks stored at once would wait for each other's row for ever. */
    private void waitForOthersOf(int vintage) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:block, 0))) locked")
                .setParameter("block", "serials of vintage " + vintage)
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
