package org.smallvictories.donations.exports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.exports.Grant.Classification;
import org.smallvictories.donations.exports.Grant.Programme;

/** Makes grants of gifts. What people wrote in their own words stays out: nobody has read it with publication in mind. */
record GrantRows(Funder funder, GrantNames names) {

    static final String COLUMNS =
            """
            gift.id, gift.kind, gift.partner, gift.project, gift.campaign, gift.given_on, gift.quantity, gift.unit,
            gift.illustrative, %s AS state,
            coalesce(gift.amount, cost.amount, market.amount) AS amount,
            coalesce(gift.currency, cost.currency, market.currency) AS currency,
            CASE WHEN gift.kind = 'MONEY' THEN 'AMOUNT' WHEN cost.amount IS NOT NULL THEN 'COST' ELSE 'MARKET' END AS basis,
            greatest(gift.recorded_at, CASE WHEN gift.delivered_at <= :asOf THEN gift.delivered_at END,
                CASE WHEN gift.accepted_at <= :asOf THEN gift.accepted_at END,
                coalesce(cost.recorded_at, market.recorded_at)) AS modified"""
                    .formatted(ExportedGifts.STATE);

    private static final int LONGEST_TITLE = 139;
    private static final String VOCABULARY = "small-victories:";

    Grant grant(ResultSet row) throws SQLException {
        Organization recipient = names.recipients().get(row.getString("partner"));
        String what = what(row);
        String invented = row.getBoolean("illustrative") ? "Illustrative: " : "";
        BigDecimal amount = row.getBigDecimal("amount");
        boolean disbursed = State.valueOf(row.getString("state")) != State.PLEDGED;
        return new Grant(
                funder.prefix() + "-" + row.getString("id"),
                shortened(invented + what + " for " + recipient.name()),
                invented + what + " for the project " + names.projects().get(row.getString("project")) + " of "
                        + recipient.name() + ".",
                row.getString("currency"),
                amount,
                disbursed ? amount : BigDecimal.ZERO.setScale(amount.scale()),
                row.getObject("given_on", LocalDate.class),
                List.of(recipient),
                List.of(funder.organization()),
                programmes(row),
                classifications(row, what),
                row.getObject("modified", OffsetDateTime.class).toInstant());
    }

    private static String what(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        if (kind == Kind.MONEY) {
            return "Money";
        }
        String quantity =
                row.getBigDecimal("quantity").stripTrailingZeros().toPlainString() + " " + row.getString("unit");
        return switch (kind) {
            case DEVICES -> "Devices (" + quantity + ")";
            case GOODS -> "Goods (" + quantity + ")";
            default -> "Time (" + quantity + ")";
        };
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private List<Programme> programmes(ResultSet row) throws SQLException {
        List<Programme> programmes = new ArrayList<>();
        String project = row.getString("project");
        programmes.add(new Programme("project:" + project, names.projects().get(project)));
        String campaign = row.getString("campaign");
        if (campaign != null) {
            programmes.add(new Programme("campaign:" + campaign, campaign));
        }
        return programmes;
    }

    private static List<Classification> classifications(ResultSet row, String what) throws SQLException {
        List<Classification> classifications = new ArrayList<>();
        classifications.add(new Classification(VOCABULARY + "kind", row.getString("kind"), what));
        String basis = row.getString("basis");
        classifications.add(new Classification(VOCABULARY + "valuation-basis", basis, titleOf(basis)));
        classifications.add(
                new Classification(VOCABULARY + "state", row.getString("state"), "How far the gift has come"));
        if (row.getBoolean("illustrative")) {
            classifications.add(
                    new Classification(VOCABULARY + "illustrative", "true", "Invented, for a demonstration"));
        }
        return classifications;
    }

    private static String titleOf(String basis) {
        return switch (basis) {
            case "AMOUNT" -> "The amount of money";
            case "COST" -> "What the gift in kind cost: net book value or stock net of impairment, and transport";
            default -> "What the gift in kind could be sold for";
        };
    }
}
