package org.smallvictories.partners.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.kit.Ids;

/** Where a document of an agreement lies, and by what it is known again. */
@Entity
public class AgreementDocument extends PanacheEntityBase {

    /** So that an agreement can be shown whole. */
    static final int MOST = 50;

    @Id
    UUID id;

    UUID agreement;
    String title;
    String link;
    String sha256;
    Instant recordedAt;
    String recordedBy;

    protected AgreementDocument() {}

    AgreementDocument(UUID agreement, NewDocument given, String by, Instant at) {
        this.id = Ids.next();
        this.agreement = agreement;
        this.title = given.title();
        this.link = given.link();
        this.sha256 = given.sha256();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Those of agreements, by agreement, in the order in which they came. */
    static Map<UUID, List<AgreementDocument>> of(Collection<Agreement> agreements) {
        List<UUID> ids = agreements.stream().map(agreement -> agreement.id).toList();
        return AgreementDocument.<AgreementDocument>list("agreement in ?1 order by id", ids).stream()
                .collect(Collectors.groupingBy(document -> document.agreement));
    }
}
