package org.smallvictories.donations.campaign;

import java.math.BigDecimal;

/** Whether what is owed was paid. */
public enum Settlement {
    OPEN,
    SETTLED,
    OVERPAID;

    static Settlement of(BigDecimal open) {
        return open.signum() == 0 ? SETTLED : open.signum() > 0 ? OPEN : OVERPAID;
    }
}
