package org.smallvictories.donations.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;

/** The columns of a file of sales: called as the fields of a sale, also in French and German. */
final class SaleColumns {

    static final Column<String> CAMPAIGN = Column.text("campaign", "Which campaign the sale is of", "panda-phone")
            .needed()
            .alsoCalled("campagne", "kampagne");
    static final Column<String> SALE = Column.text(
                    "sale",
                    "The shop's own id; a row whose sale is recorded already is not imported again",
                    "ORDER-2020-117")
            .needed()
            .alsoCalled("order", "vente", "commande", "verkauf", "bestellung");
    static final Column<LocalDate> DATE =
            Column.date("date", "The day of the sale", "2020-11-27").needed().alsoCalled("datum");
    static final Column<BigDecimal> UNITS = Column.decimal("units", "How many were sold", "2")
            .needed()
            .alsoCalled("quantity", "unités", "quantité", "stück", "menge");

    static final Columns ALL = Columns.of(CAMPAIGN, SALE, DATE, UNITS);

    private SaleColumns() {}
}
