package org.smallvictories.gateway.campaigns;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.gateway.campaigns.Campaign.Month;
import org.smallvictories.gateway.campaigns.Campaign.Publication;
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

/** Tells a campaign's account and what the public was told of it. */
final class CampaignEntry {

    private final Campaign campaign;
    private final List<Month> months;
    private final Names names;
    private final Language language;
    private final Formats formats;
    private final CampaignTexts texts;

    CampaignEntry(Campaign campaign, List<Month> months, Names names, Language language) {
        this.campaign = campaign;
        this.months = months;
        this.names = names;
        this.language = language;
        this.formats = Formats.of(language);
        this.texts = Bundles.of(CampaignTexts.class, language);
    }

    Entry tell() {
        List<Table> tables = new ArrayList<>();
        if (!months.isEmpty()) {
            tables.add(byMonth());
        }
        if (!campaign.published().isEmpty()) {
            tables.add(published());
        }
        return new Entry(
                texts.campaign(),
                campaign.name(),
                campaign.illustrative() || campaign.balance().illustrative(),
                null,
                facts(),
                tables,
                List.of(),
                months.isEmpty()
                        ? campaign.from().getYear()
                        : YearMonth.parse(months.get(months.size() - 1).month()).getYear(),
                language);
    }

    private List<Fact> facts() {
        Campaign.Balance balance = campaign.balance();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.link(texts.partner(), names.partner(campaign.partner()), "/gifts?partner=" + campaign.partner()));
        facts.add(Fact.of(texts.project(), names.project(campaign.project())));
        facts.add(new Fact(texts.from(), new Day(campaign.from())));
        facts.add(campaign.to() == null ? null : new Fact(texts.to(), new Day(campaign.to())));
        facts.add(new Fact(texts.perUnit(), money(campaign.amountPerUnit())));
        facts.add(campaign.description() == null ? null : Fact.of(texts.description(), campaign.description()));
        facts.add(new Fact(texts.sold(), Quantity.count(balance.unitsSold(), "UNIT")));
        facts.add(
                balance.unitsRefunded() == 0
                        ? null
                        : new Fact(texts.refunded(), Quantity.count(balance.unitsRefunded(), "UNIT")));
        facts.add(new Fact(texts.owed(), money(balance.owed())));
        facts.add(new Fact(texts.pledged(), money(balance.pledged())));
        facts.add(new Fact(texts.paid(), money(balance.paid())));
        facts.add(new Fact(texts.open(), money(balance.open())));
        facts.add(Fact.of(texts.settlement(), texts.settlementName(balance.settlement())));
        facts.add(Fact.link(texts.gifts(), texts.ofCampaign(), "/gifts?campaign=" + campaign.slug()));
        facts.add(Fact.of(texts.recorded(), formats.moment(campaign.recordedAt())));
        return facts;
    }

    private Table byMonth() {
        return new Table(
                "months",
                texts.months(),
                texts.monthsOf(),
                List.of(texts.month(), texts.owed(), texts.sold(), texts.paid(), texts.open()),
                months.stream().map(this::row).toList(),
                1);
    }

    private Row row(Month of) {
        return Row.of(
                campaign.balance().illustrative(),
                Text.of(YearMonth.parse(of.month()).format(DateTimeFormatter.ofPattern("MMMM yyyy", formats.locale()))),
                money(of.owed()),
                Quantity.count(of.unitsSold(), "UNIT"),
                money(of.paid()),
                money(of.open()));
    }

    private Table published() {
        return new Table(
                "published",
                texts.published(),
                texts.publishedOf(),
                List.of(texts.date(), texts.text(), texts.amount(), texts.source()),
                campaign.published().stream().map(this::row).toList(),
                null);
    }

    private Row row(Publication of) {
        String voided = of.voidedAt() == null ? "" : " (" + texts.voided(of.voidReason()) + ')';
        return Row.of(
                false,
                new Day(of.date()),
                Text.of(of.text() + voided),
                of.amount() == null ? Text.of("") : money(of.amount()),
                WebLink.to(of.source(), of.source()));
    }

    private Quantity money(BigDecimal amount) {
        return Quantity.money(amount, campaign.currency());
    }
}
