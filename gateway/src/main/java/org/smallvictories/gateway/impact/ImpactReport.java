package org.smallvictories.gateway.impact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.smallvictories.gateway.impact.Impact.Missing;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.kit.request.Period;

/** Puts the report together from what the three services tell, asked side by side. */
@ApplicationScoped
public class ImpactReport {

    private final PartnersClient partners;
    private final DonationsClient donations;
    private final EmissionsClient emissions;
    private final AvoidedClient avoided;
    private final Validator validator;

    ImpactReport(
            @RestClient PartnersClient partners,
            @RestClient DonationsClient donations,
            @RestClient EmissionsClient emissions,
            @RestClient AvoidedClient avoided,
            Validator validator) {
        this.partners = partners;
        this.donations = donations;
        this.emissions = emissions;
        this.avoided = avoided;
        this.validator = validator;
    }

    /** @param asOf the moment that the answer names */
    public Uni<Impact> of(Period period, Instant asOf, Question question, Among among) {
        return Uni.combine()
                .all()
                .unis(
                        Part.of(Service.PARTNERS.fullName(), partners.summary(question), validator),
                        givenAndAvoided(question, among),
                        Part.of(Service.EMISSIONS.fullName(), emissions.summary(question), validator))
                .with((promised, given, emitted) -> compose(period, asOf, promised, given, emitted));
    }

    /** What is not yet proven of what was given. */
    public Uni<Part<OpenPoints>> openPoints(Question question, Among among) {
        return Part.of(Service.DONATIONS.fullName(), donations.openPoints(question, among), validator);
    }

    /** The years that anything is recorded of, as far as the services can tell, the earliest first. */
    public Uni<SortedSet<Integer>> years(String authorization, String traceparent) {
        return Uni.combine()
                .all()
                .unis(
                        orNone(donations.years(authorization, traceparent)),
                        orNone(emissions.years(authorization, traceparent)))
                .with((given, emitted) -> {
                    SortedSet<Integer> years = new TreeSet<>(given);
                    years.addAll(emitted);
                    return years;
                });
    }

    private static Uni<List<Integer>> orNone(Uni<List<Integer>> years) {
        return years.onFailure().recoverWithItem(List.of());
    }

    /** What was given, and what it avoids: emissions-service works that out once the devices are counted. */
    private Uni<Given> givenAndAvoided(Question question, Among among) {
        return Part.of(Service.DONATIONS.fullName(), donations.summary(question, among), validator)
                .flatMap(giving -> avoided(giving, question).map(avoiding -> new Given(giving, avoiding)));
    }

    private Uni<Part<Avoided>> avoided(Part<Giving> giving, Question question) {
        if (giving.summary() == null) {
            return Uni.createFrom().item(new Part<>(null, giving.missingBecause()));
        }
        GivenDevices devices = GivenDevices.of(giving.summary(), question.asOf);
        return Part.of(
                Service.EMISSIONS.fullName(),
                avoided.calculate(question.authorization, question.traceparent, devices),
                validator);
    }

    private record Given(Part<Giving> giving, Part<Avoided> avoided) {}

    private static Impact compose(
            Period period, Instant asOf, Part<PartnersSummary> promised, Given given, Part<EmissionsSummary> emitted) {
        List<Missing> missing = new ArrayList<>();
        note(missing, given.giving, "giving");
        note(missing, emitted, "emissions", "compensation");
        note(missing, given.avoided, "avoided");
        note(missing, promised, "promises", "communities", "milestones");
        return new Impact(
                period,
                asOf,
                missing.isEmpty(),
                missing,
                given.giving.map(giving -> named(giving, promised)),
                emitted.map(summary -> summary.emissions().at(summary.asOf())),
                emitted.map(summary -> summary.compensation().at(summary.asOf())),
                given.avoided.summary(),
                promised.map(summary -> summary.promises().at(summary.asOf())),
                promised.map(PartnersSummary::communities),
                promised.map(PartnersSummary::milestones),
                names(promised.map(PartnersSummary::partners)),
                names(promised.map(PartnersSummary::projects)));
    }

    private static Giving named(Giving giving, Part<PartnersSummary> known) {
        PartnersSummary summary = known.summary();
        return summary == null
                ? giving
                : giving.named(PartnersSummary.names(summary.partners()), summary.projectsBySlug());
    }

    private static Map<String, String> names(List<PartnersSummary.Named> known) {
        return known == null ? Map.of() : PartnersSummary.names(known);
    }

    private static void note(List<Missing> missing, Part<?> part, String... sections) {
        if (part.missingBecause() != null) {
            for (String section : sections) {
                missing.add(new Missing(section, part.missingBecause()));
            }
        }
    }
}
