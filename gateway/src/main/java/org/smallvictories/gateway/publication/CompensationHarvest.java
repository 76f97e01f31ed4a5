package org.smallvictories.gateway.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.smallvictories.gateway.impact.Compensation;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.report.Report.Unit;

/** Reads what was contributed and retired: an account of its own, beside the gross emissions. */
final class CompensationHarvest {

    private final Compensation compensation;

    private final Map<String, String> partnerNames;

    CompensationHarvest(Compensation compensation, Map<String, String> partnerNames) {
        this.compensation = compensation;
        this.partnerNames = partnerNames;
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
                .filter(entry -> entry.kg() != null && entry.pricePerTonne() != null && entry.cost() != null)
                .flatMap(entry -> kind(entry).map(kind -> compensation(entry, kind)).stream())
                .toList();
    }

    private static void addIfAny(List<Figure> totals, FigureMaker of, Measure measure, BigDecimal kilograms) {
        if (kilograms.signum() > 0) {
            totals.add(of.number("-" + FigureMaker.slug(measure.name()), measure, kilograms, Unit.KG_CO2E));
        }
    }

    private static Optional<Victory.Kind> kind(Compensation.Entry entry) {
        return switch (Objects.requireNonNullElse(entry.state(), "")) {
            case "CONTRIBUTED" -> Optional.of(Victory.Kind.CONTRIBUTION);
            case "RETIRED" -> Optional.of(Victory.Kind.RETIREMENT);
            default -> Optional.empty();
        };
    }

    private Victory compensation(Compensation.Entry entry, Victory.Kind kind) {
        String partner = partnerNames.getOrDefault(entry.partner(), entry.partner());
        boolean contributed = kind == Victory.Kind.CONTRIBUTION;
        FigureMaker of = new FigureMaker(
                "compensation-" + entry.id(),
                partner,
                entry.illustrative(),
                false,
                List.of(Behind.record(Service.EMISSIONS, "compensation/" + entry.id())));
        Figure mass = of.number("-mass", contributed ? Measure.CONTRIBUTED : Measure.RETIRED, entry.kg(), Unit.KG_CO2E);
        Figure price = of.number("-price", Measure.PRICE, entry.pricePerTonne(), Unit.money(entry.currency()));
        Figure cost = of.number("-cost", Measure.COST, entry.cost(), Unit.money(entry.currency()));
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
