package org.smallvictories.gateway.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.impact.Impact;
import org.smallvictories.gateway.impact.Impact.Community;
import org.smallvictories.gateway.impact.Impact.Milestone;
import org.smallvictories.gateway.report.Report.Day;
import org.smallvictories.gateway.report.Report.Figure;
import org.smallvictories.gateway.report.Report.Quantity;
import org.smallvictories.gateway.report.Report.Row;
import org.smallvictories.gateway.report.Report.Section;
import org.smallvictories.gateway.report.Report.Table;
import org.smallvictories.gateway.report.Report.Text;
import org.smallvictories.gateway.report.Report.Unit;

/** What the company did within: communities and milestones. */
final class CommunitiesSection {

    static final String ID = "communities";

    private final Telling telling;
    private final CommunitiesTexts texts;
    private final List<Community> communities;
    private final List<Milestone> milestones;

    CommunitiesSection(Telling telling) {
        this.telling = telling;
        this.texts = telling.words(CommunitiesTexts.class);
        this.communities = telling.facts().impact().communities();
        this.milestones = telling.facts().impact().milestones();
    }

    Section tell() {
        return telling.missing(ID, texts.name())
                .orElseGet(() -> new Section(
                        ID,
                        texts.name(),
                        texts.told(communities.size(), milestones.size()),
                        null,
                        figures(),
                        tables(),
                        List.of()));
    }

    private List<Figure> figures() {
        return List.of(
                Figure.of("communities", texts.communities(), Quantity.count(communities.size(), "COMMUNITY"))
                        .before(telling.before(Impact::communities, CommunitiesSection::count, Unit.count("COMMUNITY")))
                        .opens(communities.isEmpty() ? null : "#communities-founded"),
                Figure.of("milestones", texts.milestones(), Quantity.count(milestones.size(), "MILESTONE"))
                        .before(telling.before(Impact::milestones, CommunitiesSection::count, Unit.count("MILESTONE")))
                        .opens(milestones.isEmpty() ? null : "#milestones"));
    }

    private static BigDecimal count(List<?> of) {
        return BigDecimal.valueOf(of.size());
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (!communities.isEmpty()) {
            tables.add(new Table(
                    "communities-founded",
                    texts.communitiesTitle(),
                    texts.communitiesOf(telling.year()),
                    List.of(texts.community(), texts.purpose(), texts.founded(), texts.members()),
                    communities.stream().map(this::row).toList(),
                    null));
        }
        if (!milestones.isEmpty()) {
            tables.add(new Table(
                    "milestones",
                    texts.milestonesTitle(),
                    texts.milestonesOf(telling.year()),
                    List.of(texts.milestone(), texts.date(), texts.kindColumn(), texts.description()),
                    milestones.stream().map(this::row).toList(),
                    null));
        }
        return tables;
    }

    private Row row(Community of) {
        return Row.of(
                false,
                Text.of(of.name()),
                Text.of(of.purpose()),
                new Day(of.foundedOn()),
                Quantity.count(of.members() == null ? null : BigDecimal.valueOf(of.members()), "PERSON"));
    }

    private Row row(Milestone of) {
        return Row.of(
                false,
                Text.of(of.title()),
                new Day(of.date()),
                Text.of(of.kind() == null ? "" : texts.kind(of.kind())),
                Text.of(of.description()));
    }
}
