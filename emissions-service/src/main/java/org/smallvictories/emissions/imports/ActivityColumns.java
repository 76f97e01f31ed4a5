package org.smallvictories.emissions.imports;

import java.math.BigDecimal;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;

/** The columns of a file of activities: called as the fields of an activity, also in French and German. */
final class ActivityColumns {

    static final Column<String> FOOTPRINT = Column.text(
                    "footprint",
                    "The id of the draft that the activity is a line of; may stand in the mapping's constants",
                    "0190163d-8694-739b-aea5-966c26f8ad91")
            .needed()
            .alsoCalled("empreinte");
    static final Column<String> GROUP = Column.text("group", "What it is reported under", "deliveries")
            .needed()
            .alsoCalled("groupe", "gruppe");
    static final Column<BigDecimal> SCOPE =
            Column.decimal("scope", "1, 2 or 3 of the GHG Protocol", "3").needed();
    static final Column<BigDecimal> CATEGORY =
            Column.decimal("category", "Scope 3 only: 1 to 15", "4").alsoCalled("catégorie", "kategorie");
    static final Column<String> DESCRIPTION = Column.text(
                    "description", "What was done, at most 500 characters", "Parcels delivered to the home")
            .needed()
            .alsoCalled("libellé", "beschreibung");
    static final Column<BigDecimal> QUANTITY =
            Column.decimal("quantity", "How much, above zero", "1200").needed().alsoCalled("quantité", "menge");
    static final Column<String> UNIT = Column.text("unit", "Must measure the same thing as the factor's unit", "parcel")
            .needed()
            .alsoCalled("unité", "einheit");
    static final Column<String> FACTOR = Column.text("factor", "The factor's slug", "parcel-home-smartphone")
            .needed()
            .alsoCalled("facteur", "faktor");
    static final Column<BigDecimal> FACTOR_VERSION = Column.decimal("factorVersion", "The newest one when blank", "1");
    static final Column<String> MARKET_FACTOR = Column.text(
            "marketFactor", "Scope 2 only: the factor of the contract, for the market-based result", "grid-france");
    static final Column<BigDecimal> MARKET_FACTOR_VERSION =
            Column.decimal("marketFactorVersion", "The newest one when blank", "1");
    static final Column<String> SITE = Column.text("site", "The slug of the company's site", "paris-office")
            .alsoCalled("standort");
    static final Column<String> REFERENCE = Column.text(
                    "reference",
                    "Your own; a row whose reference the footprint has already is not imported again",
                    "BILL-117")
            .alsoCalled("référence", "referenz");
    static final Column<Boolean> ILLUSTRATIVE =
            Column.flag("illustrative", "Whether the figures are invented; false when blank", "false");
    static final Column<BigDecimal> RELIABILITY = score("reliability", "fiabilité", "zuverlässigkeit");
    static final Column<BigDecimal> COMPLETENESS = score("completeness", "complétude", "vollständigkeit");
    static final Column<BigDecimal> TEMPORAL = score("temporal", "temporelle", "zeitlich");
    static final Column<BigDecimal> GEOGRAPHICAL = score("geographical", "géographique", "geographisch");
    static final Column<BigDecimal> TECHNICAL = score("technical", "technique", "technisch");

    static final Columns ALL = Columns.of(
            FOOTPRINT,
            GROUP,
            SCOPE,
            CATEGORY,
            DESCRIPTION,
            QUANTITY,
            UNIT,
            FACTOR,
            FACTOR_VERSION,
            MARKET_FACTOR,
            MARKET_FACTOR_VERSION,
            SITE,
            REFERENCE,
            ILLUSTRATIVE,
            RELIABILITY,
            COMPLETENESS,
            TEMPORAL,
            GEOGRAPHICAL,
            TECHNICAL);

    private ActivityColumns() {}

    private static Column<BigDecimal> score(String name, String french, String german) {
        return Column.decimal(name, "How good the quantity is: 1 (very bad) to 5 (very good); unknown when blank", "4")
                .alsoCalled(french, german);
    }
}
