package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A sale as a journal entry about many lists it. */
record Sold(UUID id, String sale, LocalDate date, int units, BigDecimal amountPerUnit) {

    /**
     * What is journalled of sales that were recorded together. The entry lists them instead of a hash of them, so that the
     * journal alone adds up to what is owed and shows which row was meddled with.
     */
    record Together(String campaign, String currency, List<Sold> sales) {

        static Together of(KnownCampaign campaign, List<Accrual> accruals) {
            return new Together(
                    campaign.slug(),
                    campaign.currency(),
                    accruals.stream().map(Sold::of).toList());
        }
    }

    private static Sold of(Accrual accrual) {
        return new Sold(accrual.id, accrual.sale, accrual.soldOn, accrual.units, accrual.amountPerUnit);
    }
}
