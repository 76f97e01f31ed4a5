package org.smallvictories.donations.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Keeps changes of a campaign and sales apart: sales are recorded side by side, while what holds for them stays as it is. An
 * advisory lock, since a row lock that many share is dear.
 */
@ApplicationScoped
class CampaignLock {

    private final EntityManager database;

    CampaignLock(EntityManager database) {
        this.database = database;
    }

    /** Until the transaction ends, the campaign's days and amounts stay as they are now. */
    @Transactional(TxType.MANDATORY)
    Terms hold(KnownCampaign campaign) {
        lock("pg_advisory_xact_lock_shared", campaign.slug());
        return Terms.of(campaign.slug(), database);
    }

    /** Until the transaction ends, nobody else changes the campaign or records a sale. Gives up when that takes long. */
    @Transactional(TxType.MANDATORY)
    void take(String campaign) {
        waitShortly();
        lock("pg_advisory_xact_lock", campaign);
    }

    /** From here on the transaction fails rather than wait for another one of many minutes, such as an import. */
    @Transactional(TxType.MANDATORY)
    void waitShortly() {
        database.createNativeQuery("SELECT set_config('lock_timeout', '5s', true)")
                .getSingleResult();
    }

    private void lock(String function, String campaign) {
        database.createNativeQuery("SELECT " + function + "(hashtext('campaign'), hashtext(:campaign))")
                .setParameter("campaign", campaign)
                .getSingleResult();
    }
}
