package org.smallvictories.donations.exchangerate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.smallvictories.donations.Horizon;

/** What a gift or valuation in another currency is in euros. The database itself writes it, once. */
@Entity
@Immutable
public class Conversion extends PanacheEntityBase {

    @Id
    UUID entry;

    String currency;
    BigDecimal rate;
    LocalDate rateDate;
    BigDecimal euros;
    Instant recordedAt;

    protected Conversion() {}

    public static Optional<InEur> of(UUID entry, Horizon asOf) {
        return Conversion.<Conversion>findByIdOptional(entry)
                .filter(conversion -> asOf.sees(conversion.recordedAt))
                .map(conversion -> new InEur(conversion.euros, conversion.rate, conversion.rateDate));
    }
}
