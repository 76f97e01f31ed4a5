package org.smallvictories.gateway.carbon;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.carbon.Compensation.Block;
import org.smallvictories.gateway.entry.Entry;
import org.smallvictories.gateway.entry.Fact;
import org.smallvictories.gateway.entry.KnownNames.Names;
import org.smallvictories.gateway.entry.WebLink;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.CompensationTexts;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Wording;

/** Tells a compensation with its serial blocks and what its provider answered. */
final class CompensationEntry {

    private final Compensation compensation;
    private final ProviderOrder order;
    private final Names names;
    private final Language language;
    private final Formats formats;
    private final RetirementTexts texts;
    private final CompensationTexts common;

    /** @param order null where no provider carries it out */
    CompensationEntry(Compensation compensation, ProviderOrder order, Names names, Language language) {
        this.compensation = compensation;
        this.order = order;
        this.names = names;
        this.language = language;
        this.formats = Formats.of(language);
        this.texts = Bundles.of(RetirementTexts.class, language);
        this.common = Bundles.of(CompensationTexts.class, language);
    }

    Entry tell() {
        List<Table> tables = new ArrayList<>();
        if (compensation.retirement() != null) {
            tables.add(blocks());
        }
        if (order != null) {
            tables.add(answers());
        }
        List<String> notes = new ArrayList<>(List.of(common.separate()));
        if (compensation.isContribution()) {
            notes.add(0, texts.noSerials());
        }
        return new Entry(
                texts.compensation(),
                texts.title(
                        Wording.of(language).quantity(Quantity.mass(compensation.kg())),
                        names.partner(compensation.partner())),
                compensation.illustrative(),
                notice(),
                facts(),
                tables,
                notes,
                compensation.date().getYear(),
                language);
    }

    private String notice() {
        if (compensation.voidedAt() != null) {
            return texts.voided(formats.moment(compensation.voidedAt()), compensation.voidReason());
        }
        Compensation.Failure failure = compensation.failure();
        return failure == null ? null : texts.failed(formats.moment(failure.failedAt()), failure.reason());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.partner(), names.partner(compensation.partner())));
        facts.add(Fact.of(texts.project(), names.project(compensation.project())));
        facts.add(
                compensation.footprint() == null
                        ? null
                        : Fact.link(texts.footprint(), texts.ofFootprint(), "/footprints/" + compensation.footprint()));
        facts.add(new Fact(texts.date(), new Day(compensation.date())));
        facts.add(Fact.of(texts.kind(), common.kind(compensation.kind())));
        facts.add(Fact.of(texts.state(), common.stateName(compensation.state())));
        facts.add(new Fact(texts.mass(), Quantity.mass(compensation.kg())));
        facts.add(new Fact(texts.price(), money(compensation.pricePerTonne())));
        facts.add(new Fact(texts.cost(), money(compensation.cost())));
        facts.add(mass(texts.open(), compensation.openKg()));
        facts.add(mass(texts.retired(), compensation.retiredKg()));
        facts.add(mass(texts.invalidated(), compensation.invalidatedKg()));
        facts.add(mass(texts.contributed(), compensation.contributedKg()));
        facts.add(mass(texts.failedMass(), compensation.failedKg()));
        facts.add(
                isAny(compensation.refundDue()) ? new Fact(texts.refundDue(), money(compensation.refundDue())) : null);
        facts.add(moment(texts.ordered(), compensation.orderedAt()));
        facts.add(moment(texts.paid(), compensation.paidAt()));
        facts.add(moment(texts.contributedAt(), compensation.contributedAt()));
        facts.add(words(texts.provider(), compensation.provider()));
        facts.add(words(texts.quote(), compensation.quoteReference()));
        facts.add(words(texts.beneficiary(), beneficiary()));
        facts.add(
                compensation.certificate() == null
                        ? null
                        : new Fact(
                                texts.certificate(),
                                WebLink.to(compensation.certificate(), compensation.certificate())));
        facts.add(words(texts.checksum(), compensation.certificateSha256()));
        facts.add(Fact.of(
                texts.recorded(),
                compensation.recordedBy() == null
                        ? formats.moment(compensation.recordedAt())
                        : texts.recordedBy(formats.moment(compensation.recordedAt()), compensation.recordedBy())));
        return facts;
    }

    private String beneficiary() {
        return compensation.retirement() == null
                ? compensation.beneficiary()
                : compensation.retirement().beneficiary();
    }

    private Quantity money(BigDecimal amount) {
        return Quantity.money(amount, compensation.currency());
    }

    private static Fact mass(String label, BigDecimal kilograms) {
        return isAny(kilograms) ? new Fact(label, Quantity.mass(kilograms)) : null;
    }

    private static boolean isAny(BigDecimal number) {
        return number != null && number.signum() != 0;
    }

    private Fact moment(String label, Instant moment) {
        return moment == null ? null : Fact.of(label, formats.moment(moment));
    }

    private static Fact words(String label, String text) {
        return text == null ? null : Fact.of(label, text);
    }

    private Table blocks() {
        return new Table(
                "serials",
                texts.blocks(),
                texts.blocksOf(),
                List.of(
                        texts.serials(),
                        texts.registry(),
                        texts.project(),
                        texts.vintage(),
                        texts.retiredOn(),
                        texts.standing()),
                compensation.retirement().blocks().stream().map(this::block).toList(),
                null);
    }

    private Row block(Block of) {
        return Row.of(
                compensation.illustrative(),
                Text.of(texts.serialRange(
                        of.serialPrefix() == null ? "" : of.serialPrefix(),
                        String.valueOf(of.serialFrom()),
                        String.valueOf(of.serialTo()))),
                Text.of(of.registry()),
                Text.of(of.creditProject()),
                Text.of(String.valueOf(of.vintage())),
                Text.of(formats.moment(of.retiredAt())),
                of.invalidation() == null
                        ? Text.of(texts.yes())
                        : WebLink.to(
                                of.invalidation().notice(),
                                texts.takenBack(
                                        formats.date(of.invalidation().date()),
                                        of.invalidation().reason())));
    }

    private Table answers() {
        List<Row> rows = new ArrayList<>();
        rows.add(answer(texts.provider(), order.provider()));
        rows.add(answer(texts.placed(), order.placedAt() == null ? null : formats.moment(order.placedAt())));
        rows.add(answer(texts.attempts(), formats.number(order.attempts())));
        rows.add(answer(texts.orderReference(), order.reference()));
        rows.add(answer(texts.lastError(), order.lastError()));
        rows.add(answer(texts.done(), order.doneAt() == null ? null : formats.moment(order.doneAt())));
        return new Table(
                "provider",
                texts.asked(),
                texts.askedOf(),
                List.of(texts.what(), texts.answer()),
                rows.stream().filter(row -> row != null).toList(),
                null);
    }

    private static Row answer(String what, String text) {
        return text == null ? null : Row.of(false, Text.of(what), Text.of(text));
    }
}
