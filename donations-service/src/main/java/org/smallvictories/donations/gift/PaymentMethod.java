package org.smallvictories.donations.gift;

/** How money was paid. */
public enum PaymentMethod {
    BANK_TRANSFER,
    DIRECT_DEBIT,
    CARD,
    CHEQUE,
    OTHER
}
