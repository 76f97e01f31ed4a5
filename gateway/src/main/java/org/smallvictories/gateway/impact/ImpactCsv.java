package org.smallvictories.gateway.impact;

import java.time.Instant;
import org.smallvictories.gateway.impact.FigureRows.Subject;

/** The report as CSV: a row for each figure, and one for each section that is missing. */
public final class ImpactCsv {

    private static final String KG = "kgCO2e";

    private final FigureRows rows = new FigureRows();

    private ImpactCsv() {}

    public static String of(Impact impact) {
        ImpactCsv csv = new ImpactCsv();
        csv.report(impact);
        if (impact.giving() != null) {
            csv.giving(impact.giving());
        }
        if (impact.emissions() != null) {
            csv.emissions(impact.emissions());
        }
        if (impact.compensation() != null) {
            csv.compensation(impact.compensation());
        }
        if (impact.avoided() != null) {
            csv.avoided(impact.avoided());
        }
        if (impact.promises() != null) {
            csv.promises(impact.promises());
            csv.communitiesAndMilestones(impact);
        }
        return csv.rows.toString();
    }

    private void report(Impact impact) {
        Subject report = new Subject("report", null, impact.asOf(), null);
        rows.add(report, "from", null, impact.period().from(), "date", null);
        rows.add(report, "to", null, impact.period().to(), "date", null);
        rows.add(report, "complete", null, impact.complete(), null, null);
        impact.missing()
                .forEach(missing -> rows.add(
                        new Subject(missing.section(), null, null, missing.reason()),
                        "missing",
                        "MISSING",
                        null,
                        null,
                        null));
    }

    private void giving(Giving giving) {
        Instant asOf = giving.asOf();
        Subject all = new Subject("giving", null, asOf, null);
        figures(all, giving.figures());
        rows.add(all, "voided gifts", null, giving.voidedCount(), "gift", null);
        giving.byPartner()
                .forEach(of -> figures(new Subject("giving.byPartner", of.partner(), asOf, of.name()), of.figures()));
        giving.byProject()
                .forEach(of -> figures(new Subject("giving.byProject", of.project(), asOf, of.name()), of.figures()));
        giving.byCampaign()
                .forEach(of -> figures(new Subject("giving.byCampaign", of.campaign(), asOf, null), of.figures()));
        if (giving.campaigns() != null) {
            giving.campaigns().forEach(account -> campaign(account, asOf));
        }
    }

    private void campaign(CampaignAccount account, Instant asOf) {
        Subject one = new Subject("giving.campaigns", account.campaign(), asOf, account.name());
        boolean illustrative = account.illustrative();
        String currency = account.currency();
        rows.add(one, "units sold", null, account.unitsSold(), "unit", illustrative);
        rows.add(one, "units refunded", null, account.unitsRefunded(), "unit", illustrative);
        rows.add(one, "open before", null, account.openBefore(), currency, illustrative);
        rows.add(one, "owed", null, account.owed(), currency, illustrative);
        rows.add(one, "pledged", null, account.pledged(), currency, illustrative);
        rows.add(one, "paid", null, account.paid(), currency, illustrative);
        rows.add(one, "open", account.settlement(), account.open(), currency, illustrative);
        for (CampaignAccount.OtherCurrency other : account.otherCurrencies()) {
            rows.add(one, "pledged in another currency", null, other.pledged(), other.currency(), illustrative);
            rows.add(one, "paid in another currency", null, other.paid(), other.currency(), illustrative);
        }
        account.published()
                .forEach(told -> rows.add(
                        one.withNote(told.date() + ": " + told.text()),
                        "published",
                        null,
                        told.amount(),
                        currency,
                        false));
    }

    private void figures(Subject subject, Figures figures) {
        rows.add(subject, "gifts", null, figures.count(), "gift", null);
        figures.money().forEach(money -> amounts(subject, "money", money.currency(), money.amounts()));
        figures.devices().forEach(devices -> amounts(subject, "devices", devices.unit(), devices.amounts()));
        figures.goods().forEach(goods -> amounts(subject, "goods", goods.unit(), goods.amounts()));
        amounts(subject, "time", "HOUR", figures.time().hours());
        amounts(subject, "time", "ROUND", figures.time().rounds());
    }

    private void amounts(Subject subject, String measure, String unit, Amounts amounts) {
        rows.add(subject, measure, "PLEDGED", amounts.pledged(), unit, amounts.illustrative());
        rows.add(subject, measure, "DELIVERED", amounts.delivered(), unit, amounts.illustrative());
        rows.add(subject, measure, "ACCEPTED", amounts.accepted(), unit, amounts.illustrative());
    }

    private void emissions(Emissions emissions) {
        Subject all = new Subject("emissions", null, emissions.asOf(), unlessKnown(emissions.grossKgCO2e()));
        rows.add(all, "gross", null, emissions.grossKgCO2e(), KG, emissions.illustrative());
        interval(all, null, emissions.uncertainty(), emissions.illustrative());
        emissions.footprints().forEach(print -> footprint(print, emissions.asOf()));
    }

    private void footprint(Emissions.Footprint print, Instant asOf) {
        Subject whole = new Subject("emissions.footprints", print.name(), asOf, unlessKnown(print.kgCO2e()));
        rows.add(whole, "gross", print.status(), print.kgCO2e(), KG, print.illustrative());
        interval(whole, print.status(), print.uncertainty(), print.illustrative());
        Subject part = new Subject("emissions.groups", print.name(), asOf, null);
        for (Emissions.Group group : print.groups()) {
            rows.add(part, group.group(), print.status(), group.kgCO2e(), KG, print.illustrative());
            rows.add(part, group.group(), print.status(), group.sharePercent(), "%", print.illustrative());
        }
    }

    /** The ends of the interval of 95 %. */
    private void interval(Subject subject, String state, Emissions.Uncertainty uncertainty, boolean illustrative) {
        if (uncertainty != null) {
            rows.add(subject, "lowest", state, uncertainty.lowKgCO2e(), KG, illustrative);
            rows.add(subject, "highest", state, uncertainty.highKgCO2e(), KG, illustrative);
        }
    }

    private void compensation(Compensation compensation) {
        Subject all = new Subject("compensation", null, compensation.asOf(), null);
        boolean illustrative = compensation.illustrative();
        rows.add(all, "compensated", "ORDERED", compensation.orderedKg(), KG, illustrative);
        rows.add(all, "compensated", "RETIRED", compensation.retiredKg(), KG, illustrative);
        rows.add(all, "compensated", "CONTRIBUTED", compensation.contributedKg(), KG, illustrative);
        if (compensation.gapKg() != null) {
            rows.add(all, "gap", null, compensation.gapKg(), KG, illustrative);
        }
        compensation.cost().forEach(cost -> rows.add(all, "cost", null, cost.amount(), cost.currency(), illustrative));
        compensation.compensations().forEach(entry -> entry(entry, compensation.asOf()));
    }

    private void entry(Compensation.Entry entry, Instant asOf) {
        Subject one = new Subject("compensation.entries", entry.partner(), asOf, entry.project());
        rows.add(one, "compensated", entry.state(), entry.kg(), KG, entry.illustrative());
        rows.add(one, "price per tonne", entry.state(), entry.pricePerTonne(), entry.currency(), entry.illustrative());
        rows.add(one, "cost", entry.state(), entry.cost(), entry.currency(), entry.illustrative());
    }

    private void avoided(Avoided avoided) {
        Subject all = new Subject("avoided", null, avoided.asOf(), avoided.method());
        rows.add(all, "avoided", null, avoided.kgCO2e(), KG, avoided.illustrative());
        rows.add(all, "lowest", null, avoided.lowKgCO2e(), KG, avoided.illustrative());
        rows.add(all, "highest", null, avoided.highKgCO2e(), KG, avoided.illustrative());
        rows.add(all, "displacement rate", null, avoided.displacement().rate(), null, null);
        for (Avoided.OfType type : avoided.byType()) {
            Subject one = new Subject("avoided.byType", type.type(), avoided.asOf(), null);
            rows.add(one, "devices", null, type.count(), "PIECE", type.illustrative());
            type.bySource()
                    .forEach(by ->
                            rows.add(one.withNote(by.source()), "avoided", null, by.kgCO2e(), KG, type.illustrative()));
        }
        avoided.notComputed()
                .forEach(one -> rows.add(
                        new Subject("avoided.notComputed", one.type(), avoided.asOf(), one.reason()),
                        "devices",
                        null,
                        one.count(),
                        "PIECE",
                        null));
    }

    private void promises(Promises promises) {
        Subject all = new Subject("promises", null, promises.asOf(), null);
        rows.add(all, "verdicts", "KEPT", promises.kept(), "verdict", null);
        rows.add(all, "verdicts", "BROKEN", promises.broken(), "verdict", null);
        rows.add(all, "verdicts", "UNKNOWN", promises.unknown(), "verdict", null);
        for (Promises.Commitment made : promises.commitments()) {
            Subject commitment = new Subject("promises.commitments", made.slug(), promises.asOf(), null);
            made.verdicts()
                    .forEach(verdict -> rows.add(
                            commitment.withNote(verdict.evidence()),
                            "verdict",
                            verdict.verdict(),
                            verdict.year(),
                            "year",
                            null));
        }
    }

    private void communitiesAndMilestones(Impact impact) {
        Instant asOf = impact.promises().asOf();
        impact.communities()
                .forEach(community -> rows.add(
                        new Subject("communities", community.slug(), asOf, community.name()),
                        "founded",
                        null,
                        community.foundedOn(),
                        "date",
                        null));
        impact.milestones()
                .forEach(milestone -> rows.add(
                        new Subject("milestones", milestone.slug(), asOf, milestone.title()),
                        "reached",
                        null,
                        milestone.date(),
                        "date",
                        null));
    }

    private static String unlessKnown(Object value) {
        return value == null ? "not known" : null;
    }
}
