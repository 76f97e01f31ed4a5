package org.smallvictories.donations.gift;

/** A gift as COPY takes it. */
final class GiftCopy {

    static final String INTO =
            """
            gift (id, kind, partner, project, campaign, given_on, amount, currency, quantity, unit, description,
                  category, activity, people, payment_method, payment_reference, illustrative, reference, import_id,
                  recorded_at, recorded_by, delivered_on, delivered_at, delivered_by, accepted_on, accepted_at, accepted_by)""";

    private GiftCopy() {}

    static Object[] values(Gift gift) {
        return new Object[] {
            gift.id,
            gift.kind,
            gift.partner,
            gift.project,
            gift.campaign,
            gift.givenOn,
            gift.amount,
            gift.currency,
            gift.quantity,
            gift.unit,
            gift.description,
            gift.category,
            gift.activity,
            gift.people,
            gift.paymentMethod,
            gift.paymentReference,
            gift.illustrative,
            gift.reference,
            gift.importId,
            gift.recordedAt,
            gift.recordedBy,
            gift.deliveredOn,
            gift.deliveredAt,
            gift.deliveredBy,
            gift.acceptedOn,
            gift.acceptedAt,
            gift.acceptedBy
        };
    }
}
