package org.smallvictories.donations.exports;

import static org.smallvictories.donations.exports.ExportColumn.Type.CODE;
import static org.smallvictories.donations.exports.ExportColumn.Type.DATE;
import static org.smallvictories.donations.exports.ExportColumn.Type.FLAG;
import static org.smallvictories.donations.exports.ExportColumn.Type.MOMENT;
import static org.smallvictories.donations.exports.ExportColumn.Type.NUMBER;
import static org.smallvictories.donations.exports.ExportColumn.Type.TEXT;

import java.util.List;

/** The columns of the files for people. A new one is a line here, and its heading and meaning in each language's texts. */
final class ExportColumns {

    static final List<ExportColumn> ALL = List.of(
            new ExportColumn("id", CODE, "gift.id"),
            new ExportColumn("kind", CODE, "gift.kind"),
            new ExportColumn("partner", CODE, "gift.partner"),
            new ExportColumn("project", CODE, "gift.project"),
            new ExportColumn("campaign", CODE, "gift.campaign"),
            new ExportColumn("date", DATE, "gift.given_on"),
            new ExportColumn("amount", NUMBER, "gift.amount"),
            new ExportColumn("currency", CODE, "gift.currency"),
            new ExportColumn("quantity", NUMBER, "gift.quantity"),
            new ExportColumn("unit", CODE, "gift.unit"),
            new ExportColumn("description", TEXT, "gift.description"),
            new ExportColumn("state", CODE, ExportedGifts.STATE),
            new ExportColumn("deliveredOn", DATE, "CASE WHEN gift.delivered_at <= :asOf THEN gift.delivered_on END"),
            new ExportColumn("acceptedOn", DATE, "CASE WHEN gift.accepted_at <= :asOf THEN gift.accepted_on END"),
            new ExportColumn("recordedAt", MOMENT, "gift.recorded_at"),
            new ExportColumn("voidedAt", MOMENT, "CASE WHEN gift.voided_at <= :asOf THEN gift.voided_at END"),
            new ExportColumn("voidReason", TEXT, "CASE WHEN gift.voided_at <= :asOf THEN gift.void_reason END"),
            new ExportColumn("illustrative", FLAG, "gift.illustrative"),
            new ExportColumn("reference", TEXT, "gift.reference"),
            new ExportColumn("importId", CODE, "gift.import_id"),
            new ExportColumn("euros", NUMBER, "CASE gift.currency WHEN 'EUR' THEN gift.amount ELSE money.euros END"),
            new ExportColumn("rate", NUMBER, "money.rate"),
            new ExportColumn("rateDate", DATE, "money.rate_date"),
            new ExportColumn("cost", NUMBER, "cost.amount"),
            new ExportColumn("costCurrency", CODE, "cost.currency"),
            new ExportColumn("costEuros", NUMBER, "cost.euros"),
            new ExportColumn("marketValue", NUMBER, "market.amount"),
            new ExportColumn("marketCurrency", CODE, "market.currency"),
            new ExportColumn("marketEuros", NUMBER, "market.euros"),
            new ExportColumn("socialValue", NUMBER, "social.amount"),
            new ExportColumn("socialCurrency", CODE, "social.currency"),
            new ExportColumn("socialEuros", NUMBER, "social.euros"),
            new ExportColumn("category", CODE, "gift.category"),
            new ExportColumn("activity", CODE, "gift.activity"),
            new ExportColumn("people", NUMBER, "gift.people"),
            new ExportColumn(
                    "paymentMethod", CODE, "CASE WHEN gift.delivered_at <= :asOf THEN gift.payment_method END"),
            new ExportColumn(
                    "paymentReference", TEXT, "CASE WHEN gift.delivered_at <= :asOf THEN gift.payment_reference END"),
            new ExportColumn("replaces", CODE, "gift.replaces"),
            new ExportColumn("replacedBy", CODE, "CASE WHEN gift.replaced_at <= :asOf THEN gift.replaced_by END"));

    private ExportColumns() {}
}
