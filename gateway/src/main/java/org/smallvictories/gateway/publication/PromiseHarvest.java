package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.impact.Promises;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.report.Report.Unit;

/** Reads what became of promises, and what was reached and founded. */
final class PromiseHarvest {

    private final Impact impact;

    PromiseHarvest(Impact impact) {
        this.impact = impact;
    }

    /** None while nothing was kept. */
    List<Figure> totals() {
        List<Behind> behind = impact.promises().commitments().stream()
                .map(commitment -> Behind.record(Service.PARTNERS, "commitment/" + commitment.slug()))
                .toList();
        return impact.promises().kept() == 0
                ? List.of()
                : List.of(new FigureMaker("promises", null, false, false, behind)
                        .number(
                                "-kept",
                                Measure.KEPT,
                                BigDecimal.valueOf(impact.promises().kept()),
                                Unit.count("promise")));
    }

    List<Victory> promises() {
        return impact.promises().commitments().stream().flatMap(this::promise).toList();
    }

    List<Victory> milestones() {
        return impact.milestones().stream().map(PromiseHarvest::milestone).toList();
    }

    List<Victory> communities() {
        return impact.communities().stream().map(PromiseHarvest::community).toList();
    }

    /** One that was judged in this year; the others are not told yet. */
    private Stream<Victory> promise(Promises.Commitment commitment) {
        return commitment.verdicts().stream()
                .filter(verdict -> verdict.year() == impact.period().to().getYear())
                .map(verdict -> new Victory(
                        "commitment-" + commitment.slug(),
                        Pillar.PLANET,
                        Victory.Kind.PROMISE,
                        commitment.promise(),
                        Teller.inAll(teller -> teller.promise(commitment, verdict.verdict())),
                        List.of(of(Service.PARTNERS, "commitment", commitment.slug(), commitment.promise())
                                .fact("", Measure.VERDICT, verdict.verdict()))));
    }

    private static Victory milestone(Impact.Milestone milestone) {
        FigureMaker of = of(Service.PARTNERS, "milestone", milestone.slug(), milestone.title());
        Words words = new Words(milestone.title(), Objects.requireNonNullElse(milestone.description(), ""));
        return new Victory(
                of.id(),
                Pillar.PLANET,
                Victory.Kind.MILESTONE,
                milestone.title(),
                Teller.inAll(teller -> words),
                milestone.date() == null ? List.of() : List.of(of.day("", Measure.REACHED, milestone.date())));
    }

    private static Victory community(Impact.Community community) {
        FigureMaker of = of(Service.PARTNERS, "community", community.slug(), community.name());
        return new Victory(
                of.id(),
                Pillar.US,
                Victory.Kind.COMMUNITY,
                community.name(),
                Teller.inAll(teller -> teller.community(community)),
                community.foundedOn() == null
                        ? List.of()
                        : List.of(of.day("", Measure.FOUNDED, community.foundedOn())));
    }

    private static FigureMaker of(Service service, String what, String slug, String name) {
        return new FigureMaker(
                what + "-" + slug, name, false, false, List.of(Behind.record(service, what + "/" + slug)));
    }
}
