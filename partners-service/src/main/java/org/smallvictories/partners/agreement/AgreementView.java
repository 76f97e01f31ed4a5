package org.smallvictories.partners.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** An agreement as it is read. */
public record AgreementView(
        UUID id,
        String partner,
        String title,
        AgreementKind kind,
        LocalDate from,
        @Schema(description = "Null when it has no last day") LocalDate to,
        @Schema(description = "Null when no amount was promised") BigDecimal amount,
        String currency,
        List<Document> documents,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason) {

    /** Where a document lies. */
    @Schema(name = "AgreementDocument")
    public record Document(String title, String link, String sha256, Instant recordedAt, Personal recordedBy) {

        static Document of(AgreementDocument document) {
            return new Document(
                    document.title,
                    document.link,
                    document.sha256,
                    document.recordedAt,
                    Personal.of(document.recordedBy));
        }
    }

    static AgreementView of(Agreement agreement) {
        return of(List.of(agreement)).get(0);
    }

    /** In their order. */
    static List<AgreementView> of(List<Agreement> agreements) {
        Map<UUID, List<AgreementDocument>> documents = AgreementDocument.of(agreements);
        return agreements.stream()
                .map(agreement -> of(agreement, documents.getOrDefault(agreement.id, List.of())))
                .toList();
    }

    private static AgreementView of(Agreement agreement, List<AgreementDocument> documents) {
        return new AgreementView(
                agreement.id,
                agreement.partner,
                agreement.title,
                agreement.kind,
                agreement.startsOn,
                agreement.endsOn,
                agreement.amount,
                agreement.currency,
                documents.stream().map(Document::of).toList(),
                agreement.recordedAt,
                Personal.of(agreement.recordedBy),
                agreement.voidedAt,
                agreement.voidReason);
    }
}
