package org.smallvictories.donations.campaign;

/** A row of a file of sales. What is missing or could not be read is null. */
record SaleRow(String campaign, NewAccrual sale) {

    /** What tells it from all other sales. */
    String key() {
        return campaign + '\n' + sale.sale();
    }
}
