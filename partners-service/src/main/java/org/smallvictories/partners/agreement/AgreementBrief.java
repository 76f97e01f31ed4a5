package org.smallvictories.partners.agreement;

import java.time.LocalDate;
import java.util.UUID;

/** An agreement as it stands beside its partner. */
public record AgreementBrief(UUID id, String title, AgreementKind kind, LocalDate from, LocalDate to) {

    static AgreementBrief of(Agreement agreement) {
        return new AgreementBrief(agreement.id, agreement.title, agreement.kind, agreement.startsOn, agreement.endsOn);
    }
}
