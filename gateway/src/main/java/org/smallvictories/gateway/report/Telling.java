package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.smallvictories.gateway.impact.Absence;
import org.smallvictories.gateway.impact.Amounts;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.pages.Formats;
import org.smallvictories.gateway.pages.Language;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Unit;

/** Tells facts in a language: what each section needs for that. */
public record Telling(
        Facts facts, Language language, Formats formats, Wording wording, ReportTexts texts, Links links) {

    public static Report of(Facts facts, Language language) {
        return new Telling(
                        facts,
                        language,
                        Formats.of(language),
                        Wording.of(language),
                        Bundles.of(ReportTexts.class, language),
                        new Links(facts.asked(), facts.period()))
                .tell();
    }

    private Report tell() {
        Names names = Names.of(facts.impact());
        List<Section> sections = new ArrayList<>();
        sections.add(new GivingSection(this, names).tell());
        sections.add(new AvoidedSection(this).tell());
        if (!facts.asked().isNarrowed()) {
            sections.add(1, new EmissionsSection(this).tell());
            sections.add(2, new CompensationSection(this, names).tell());
            sections.add(new PromisesSection(this).tell());
            sections.add(new CommunitiesSection(this).tell());
        }
        sections.add(new OpenSection(this, names, sections).tell());
        boolean complete =
                facts.open().missingBecause() == null && sections.stream().noneMatch(Section::isMissing);
        return new Report(
                language, texts.title(facts.year()), facts.period(), facts.asOf(), narrowed(names), complete, sections);
    }

    private List<String> narrowed(Names names) {
        List<String> narrowed = new ArrayList<>();
        Asked asked = facts.asked();
        if (asked.partner() != null) {
            narrowed.add(texts.narrowed(texts.partner(), names.partner(asked.partner())));
        }
        if (asked.project() != null) {
            narrowed.add(texts.narrowed(texts.project(), names.project(asked.project())));
        }
        if (asked.campaign() != null) {
            narrowed.add(texts.narrowed(texts.campaign(), names.campaign(asked.campaign())));
        }
        if (asked.isNarrowed()) {
            narrowed.add(texts.onlyGiving());
        }
        return narrowed;
    }

    /** The section in its absence; empty when it could be had. */
    Optional<Section> missing(String id, String name) {
        return facts.impact().missing().stream()
                .filter(missing -> missing.section().equals(id))
                .findFirst()
                .map(missing -> new Section(
                        id, name, texts.missing(), reason(missing.absence()), List.of(), List.of(), List.of()));
    }

    String reason(Absence absence) {
        return texts.away(absence.service(), absence.why().name(), absence.status());
    }

    <T> T words(Class<T> bundle) {
        return Bundles.of(bundle, language);
    }

    String year() {
        return String.valueOf(facts.year());
    }

    String yearBefore() {
        return String.valueOf(facts.year() - 1);
    }

    /** The same of the year before, not known where its section could not be had. */
    <S> Quantity before(Function<Impact, S> section, Function<S, BigDecimal> value, Unit unit) {
        S told = section.apply(facts.before());
        return new Quantity(told == null ? null : value.apply(told), unit);
    }

    /** What has arrived: delivered, whether the partner confirmed it or not. */
    static BigDecimal arrived(Amounts amounts) {
        return amounts.delivered().add(amounts.accepted());
    }
}
