package org.smallvictories.donations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smallvictories.donations.campaign.KnownCampaigns;
import org.smallvictories.donations.gift.NewDonation;
import org.smallvictories.donations.partnerdirectory.OnBehalf;
import org.smallvictories.donations.partnerdirectory.PartnerDirectory;
import org.smallvictories.kit.imports.Importer;
import org.smallvictories.kit.imports.RowRules;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Faults;
import org.smallvictories.kit.tabular.Values;

/** The rules of a logged gift, for the rows of a file: its constraints, whose partner it is, which project. */
@ApplicationScoped
class GiftRules {

    private static final int MOST_REMEMBERED = 10_000;

    private final Validator validator;
    private final PartnerDirectory directory;
    private final KnownCampaigns campaigns;
    private final OnBehalf onBehalf;

    GiftRules(Validator validator, PartnerDirectory directory, KnownCampaigns campaigns, OnBehalf onBehalf) {
        this.validator = validator;
        this.directory = directory;
        this.campaigns = campaigns;
        this.onBehalf = onBehalf;
    }

    /** partners-service is asked once an import for each partner and project, in the importer's name. */
    RowRules<NewDonation> of(Importer importer) {
        onBehalf.of(importer.authorization(), importer.traceparent());
        Map<String, Optional<String>> partnerOfProject = new HashMap<>();
        Map<String, Boolean> partners = new HashMap<>();
        return (gift, values, faults) -> {
            Set<String> wrong = checkConstraints(gift, values, faults);
            if (isUsable(gift.partner(), GiftColumns.PARTNER, wrong)
                    && isUsable(gift.project(), GiftColumns.PROJECT, wrong)) {
                if (importer.mayActFor(gift.partner())) {
                    checkPartner(gift, values, faults, partners);
                    checkProject(gift, values, faults, partnerOfProject);
                } else {
                    // Whose projects partners-service would tell the importer nothing of.
                    faults.add(values, GiftColumns.PARTNER, "is not a partner that you act for");
                }
                if (isUsable(gift.campaign(), GiftColumns.CAMPAIGN, wrong)) {
                    checkCampaign(gift, values, faults);
                }
            }
        };
    }

    /** The fields that are wrong in themselves. */
    private Set<String> checkConstraints(NewDonation gift, Values values, Faults faults) {
        Set<String> wrong = new HashSet<>();
        for (ConstraintViolation<NewDonation> violation : validator.validate(gift).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .toList()) {
            String field = violation.getPropertyPath().toString();
            // Each field has its column: a fault without one would let the row pass.
            faults.add(values, GiftColumns.ALL.called(field).orElseThrow(), violation.getMessage());
            wrong.add(field);
        }
        return wrong;
    }

    /** Whether it is a slug, so that somebody can be asked about it. */
    private static boolean isUsable(String slug, Column<String> column, Set<String> wrong) {
        return slug != null && !wrong.contains(column.name());
    }

    private void checkPartner(NewDonation gift, Values values, Faults faults, Map<String, Boolean> partners) {
        if (!remembered(
                partners, gift.partner(), slug -> directory.partner(slug).isPresent())) {
            faults.add(values, GiftColumns.PARTNER, "is not a known partner");
        }
    }

    private void checkProject(
            NewDonation gift, Values values, Faults faults, Map<String, Optional<String>> partnerOfProject) {
        Optional<String> partner = remembered(partnerOfProject, gift.project(), slug -> directory
                .project(slug)
                .map(known -> known.partner()));
        if (!partner.equals(Optional.of(gift.partner()))) {
            faults.add(values, GiftColumns.PROJECT, "is not a known project of " + gift.partner());
        }
    }

    private void checkCampaign(NewDonation gift, Values values, Faults faults) {
        campaigns
                .refusal(gift.campaign(), gift.partner(), gift.project())
                .ifPresent(reason -> faults.add(values, GiftColumns.CAMPAIGN, reason));
    }

    private static <T> T remembered(Map<String, T> answers, String slug, java.util.function.Function<String, T> ask) {
        if (answers.size() > MOST_REMEMBERED) {
            answers.clear();
        }
        return answers.computeIfAbsent(slug, ask);
    }
}
