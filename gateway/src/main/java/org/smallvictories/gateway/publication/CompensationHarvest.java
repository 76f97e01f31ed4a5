package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.smallvictories.gateway.impact.Compensation;
import org.smallvictories.gateway.proxy.Service;

/** Reads what was contributed and retired: an account of its own, beside the gross emissions. */
final class CompensationHarvest {

    private final Compensation compensation;

    CompensationHarvest(Compensation compensation) {
        this.compensation = compensation;
    }

    List<Figure> totals() {
        FigureMaker of = new FigureMaker(
                "compensated",
                null,
                compensation.illustrative(),
                false,
                compensation.compensations().stream()
                        .filter(entry -> kind(entry).isPresent())
                        .map(entry -> Behind.record(Service.EMISSIONS, "compensation/" + entry.id()))
                        .toList());
        List<Figure> totals = new ArrayList<>();
        addIfAny(totals, of, Measure.CONTRIBUTED, compensation.contributedKg());
        addIfAny(totals, of, Measure.RETIRED, compensation.retiredKg());
        return totals;
    }

    List<Victory> victories() {
        return compensation.compensations().stream()
                .flatMap(entry -> kind(entry).map(kind -> compensation(entry, kind)).stream())
                .toList();
    }

    private static void addIfAny(List<Figure> totals, FigureMaker of, Measure measure, BigDecimal kilograms) {
        if (kilograms.signum() > 0) {
            totals.add(of.number("-" + FigureMaker.slug(measure.name()), measure, kilograms, FigureMaker.KILOGRAM));
        }
    }

    private static Optional<Victory.Kind> kind(Compensation.Entry entry) {
        return switch (Objects.requireNonNullElse(entry.state(), "")) {
            case "CONTRIBUTED" -> Optional.of(Victory.Kind.CONTRIBUTION);
            case "RETIRED" -> Optional.of(Victory.Kind.RETIREMENT);
            default -> Optional.empty();
        };
    }

    private static Victory compensation(Compensation.Entry entry, Victory.Kind kind) {
        String partner = Objects.requireNonNullElse(entry.partnerName(), entry.partner());
        boolean contributed = kind == Victory.Kind.CONTRIBUTION;
        FigureMaker of = new FigureMaker(
                "compensation-" + entry.id(),
                partner,
                entry.illustrative(),
                false,
                List.of(Behind.record(Service.EMISSIONS, "compensation/" + entry.id())));
        Figure mass = of.number(
                "-mass", contributed ? Measure.CONTRIBUTED : Measure.RETIRED, entry.kg(), FigureMaker.KILOGRAM);
        Figure price = of.number("-price", Measure.PRICE, entry.pricePerTonne(), FigureMaker.money(entry.currency()));
        Figure cost = of.number("-cost", Measure.COST, entry.cost(), FigureMaker.money(entry.currency()));
        return new Victory(
                of.id(),
                Pillar.PLANET,
                kind,
                partner,
                Teller.inAll(teller -> contributed
                        ? teller.contribution(partner, mass, price, cost)
                        : teller.retirement(partner, mass, price)),
                List.of(mass, price, cost));
    }
}
