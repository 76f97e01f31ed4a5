package org.smallvictories.donations.device;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.smallvictories.donations.Currencies;

/** What devices are that are alike. */
@Embeddable
class Specification {

    @Enumerated(EnumType.STRING)
    DeviceType type;

    boolean holdsStorage;
    String brand;
    String model;

    @Enumerated(EnumType.STRING)
    Condition condition;

    BigDecimal value;
    String currency;

    protected Specification() {}

    /** @param said checked by {@link LotRules} */
    Specification(Described said) {
        type = said.type();
        holdsStorage = type.holdsStorage();
        brand = said.brand();
        model = said.model();
        condition = said.condition();
        currency = said.currency();
        value = said.value() == null
                ? null
                : said.value().setScale(Currencies.decimals(currency).orElseThrow());
    }
}
