package org.smallvictories.gateway.gifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.entry.Entry;
import org.smallvictories.gateway.entry.Fact;
import org.smallvictories.gateway.entry.KnownNames.Names;
import org.smallvictories.gateway.entry.WebLink;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Wording;

/** Tells a gift with its evidence and what it is worth. */
final class GiftEntry {

    private final Gift gift;
    private final Names names;
    private final Language language;
    private final Formats formats;
    private final GiftTexts texts;

    GiftEntry(Gift gift, Names names, Language language) {
        this.gift = gift;
        this.names = names;
        this.language = language;
        this.formats = Formats.of(language);
        this.texts = Bundles.of(GiftTexts.class, language);
    }

    Entry tell() {
        List<Table> tables = new ArrayList<>();
        if (gift.evidence() != null && !gift.evidence().isEmpty()) {
            tables.add(evidence());
        }
        if (gift.valuations() != null && !gift.valuations().isEmpty()) {
            tables.add(valuations());
        }
        return new Entry(
                texts.gift(),
                texts.title(Wording.of(language).quantity(gift.what()), names.partner(gift.partner())),
                gift.illustrative(),
                gift.isVoided() ? texts.voided(formats.moment(gift.voidedAt()), gift.voidReason()) : null,
                facts(),
                tables,
                gift.evidence() == null || gift.evidence().isEmpty() ? List.of(texts.noEvidenceYet()) : List.of(),
                gift.date().getYear(),
                language);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.date(), new Day(gift.date())));
        facts.add(Fact.link(texts.partner(), names.partner(gift.partner()), "/gifts?partner=" + gift.partner()));
        facts.add(Fact.link(texts.project(), names.project(gift.project()), "/gifts?project=" + gift.project()));
        facts.add(
                gift.campaign() == null
                        ? null
                        : Fact.link(texts.campaign(), gift.campaign(), "/campaigns/" + gift.campaign()));
        facts.add(new Fact(texts.what(), gift.what()));
        facts.add(inEur());
        facts.add(Fact.of(texts.kindLabel(), texts.kind(gift.kind())));
        facts.add(Fact.of(texts.stateLabel(), texts.state(gift.state(), gift.isMoney())));
        facts.add(day(texts.deliveredOn(gift.isMoney()), gift.deliveredOn()));
        facts.add(day(texts.acceptedOn(), gift.acceptedOn()));
        facts.add(words(texts.description(), gift.description()));
        facts.add(words(texts.people(), gift.people() == null ? null : formats.number(gift.people())));
        facts.add(words(texts.reference(), gift.reference()));
        facts.add(words(
                texts.qualification(),
                gift.qualification() == null ? null : texts.qualificationName(gift.qualification())));
        facts.add(Fact.of(texts.recorded(), recorded(gift.recordedAt(), gift.recordedBy())));
        facts.add(other(texts.replaces(), texts.earlierEntry(), gift.replaces()));
        facts.add(other(texts.replacedBy(), texts.laterEntry(), gift.replacedBy()));
        return facts;
    }

    private Fact inEur() {
        Gift.InEur euros = gift.inEur();
        return euros == null
                ? null
                : Fact.of(
                        texts.inEur(),
                        texts.inEurAt(
                                formats.money(euros.amount(), "EUR"),
                                formats.number(euros.rate()),
                                formats.date(euros.rateDate())));
    }

    private String recorded(Instant at, String by) {
        return by == null ? formats.moment(at) : texts.recordedBy(formats.moment(at), by);
    }

    private static Fact day(String label, java.time.LocalDate day) {
        return day == null ? null : new Fact(label, new Day(day));
    }

    private static Fact words(String label, String text) {
        return text == null ? null : Fact.of(label, text);
    }

    private static Fact other(String label, String words, String id) {
        return id == null ? null : Fact.link(label, words, "/gifts/" + id);
    }

    private Table evidence() {
        return new Table(
                "evidence",
                texts.evidence(),
                texts.evidenceOf(),
                List.of(texts.file(), texts.about(), texts.description(), texts.recorded(), texts.checksum()),
                gift.evidence().stream().map(this::evidence).toList(),
                null);
    }

    private Row evidence(Gift.Evidence of) {
        String description = of.description() == null ? "" : of.description();
        String voided = of.voidedAt() == null ? "" : ' ' + texts.voided(formats.moment(of.voidedAt()), of.voidReason());
        return Row.of(
                false,
                file(of),
                Text.of(of.about() == null ? "" : texts.aboutName(of.about())),
                Text.of((description + voided).strip()),
                Text.of(formats.moment(of.recordedAt())),
                Text.of(of.sha256()));
    }

    private Text file(Gift.Evidence of) {
        if (of.link() != null) {
            return WebLink.to(of.link(), of.link());
        }
        String name = of.fileName() == null ? of.mediaType() : of.fileName();
        return new Text(name, "/api/donations/" + gift.id() + "/evidence/" + of.id() + "/content");
    }

    private Table valuations() {
        return new Table(
                "valuations",
                texts.valuations(),
                texts.valuationsOf(),
                List.of(texts.basis(), texts.value(), texts.date(), texts.explanation()),
                gift.valuations().stream()
                        .map(of -> Row.of(
                                false,
                                Text.of(texts.basisName(of.basis())
                                        + (of.voidedAt() == null ? "" : " (" + texts.voidedTag() + ')')),
                                Quantity.money(of.amount(), of.currency()),
                                new Day(of.date()),
                                Text.of(of.explanation())))
                        .toList(),
                null);
    }
}
