package org.smallvictories.donations.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.b4si.ClassificationView;
import org.smallvictories.donations.b4si.Why;
import org.smallvictories.donations.benefit.BenefitsView;
import org.smallvictories.donations.device.Tally;
import org.smallvictories.donations.evidence.EvidenceView;
import org.smallvictories.donations.exchangerate.InEur;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.mecenat.Qualification;
import org.smallvictories.donations.mecenat.QualificationView;
import org.smallvictories.donations.partnerlink.ConfirmationView;
import org.smallvictories.donations.valuation.ValuationView;

/** A gift with all that is kept with it. */
@Schema(description = "A gift with all that is kept with it.")
public record Dossier(
        @JsonUnwrapped DonationView gift,
        @Schema(description = "Null for amounts in euros, and while no rate is on file") InEur inEur,
        @Schema(description = "By basis, voided ones included; never summed") List<ValuationView> valuations,
        @Schema(description = "As it came, voided evidence included") List<EvidenceView> evidence,
        @Schema(description = "That the partner itself confirmed it; null when nobody did by a link")
                ConfirmationView confirmation,
        @Schema(description = "What the partner says it gave in return, latest first; empty when it did not say")
                List<BenefitsView> benefits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "DEVICES only: what its lots hold")
                Tally devices,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out for partner managers") Why why,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out for partner managers")
                Qualification qualification) {

    static Why why(List<ClassificationView> said) {
        return said.stream().findFirst().map(ClassificationView::why).orElse(Why.UNCLASSIFIED);
    }

    static Qualification qualification(List<QualificationView> judged) {
        return judged.stream().findFirst().map(QualificationView::qualification).orElse(Qualification.UNDETERMINED);
    }
}
