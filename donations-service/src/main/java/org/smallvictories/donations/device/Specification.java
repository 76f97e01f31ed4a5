package org.smallvictories.donations.device;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

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

    /** @param value of one piece in the decimals of its currency; both null when it is not known */
    Specification(DeviceType type, String brand, String model, Condition condition, BigDecimal value, String currency) {
        this.type = type;
        this.holdsStorage = type.holdsStorage();
        this.brand = brand;
        this.model = model;
        this.condition = condition;
        this.value = value;
        this.currency = currency;
    }
}
