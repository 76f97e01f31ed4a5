package org.smallvictories.kit.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets a report of several statements see one state of the database, so that its parts agree whatever comes in meanwhile. */
@ApplicationScoped
public class Snapshot {

    private final EntityManager database;

    Snapshot(EntityManager database) {
        this.database = database;
    }

    /** Before the first statement of a transaction, which can only read from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        database.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .executeUpdate();
    }
}
