package org.smallvictories.donations.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.smallvictories.donations.Activity;
import org.smallvictories.donations.Category;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.State;
import org.smallvictories.donations.Unit;
import org.smallvictories.donations.gift.PaymentMethod;
import org.smallvictories.kit.tabular.Column;
import org.smallvictories.kit.tabular.Columns;

/** The columns of a file of gifts: called as the fields of a gift, with a point in between or not, in French and German. */
final class GiftColumns {

    static final Column<Kind> KIND = Column.choice("kind", Kind.class, "MONEY, DEVICES, GOODS or TIME", "MONEY")
            .needed()
            .alsoCalled("art");
    static final Column<String> PARTNER =
            Column.text("partner", "Whom it is given to", "wwf").needed().alsoCalled("partenaire");
    static final Column<String> PROJECT = Column.text("project", "Which of the partner's projects", "panda-phone")
            .needed()
            .alsoCalled("projet", "projekt");
    static final Column<String> CAMPAIGN =
            Column.text("campaign", "What funded it", "panda-phone").alsoCalled("campagne", "kampagne");
    static final Column<LocalDate> DATE = Column.date(
                    "date",
                    "The day it was pledged, delivered or paid; later than today only for a pledge",
                    "2020-12-15")
            .needed()
            .alsoCalled("datum");
    static final Column<BigDecimal> AMOUNT =
            Column.decimal("amount", "MONEY only: exact", "250.00").alsoCalled("montant", "betrag");
    static final Column<String> CURRENCY =
            Column.text("currency", "MONEY only: ISO 4217", "EUR").alsoCalled("devise", "währung");
    static final Column<BigDecimal> QUANTITY = Column.decimal("quantity", "DEVICES, GOODS and TIME: how many", "12")
            .alsoCalled("quantité", "menge");
    static final Column<Unit> UNIT = Column.choice(
                    "unit",
                    Unit.class,
                    "DEVICES: PIECE; GOODS: PIECE or KG; TIME: HOUR or ROUND (an outreach round)",
                    "PIECE")
            .alsoCalled("unité", "einheit");
    static final Column<String> DESCRIPTION = Column.text(
                    "description", "At most 2,000 characters", "Sales of the Panda Phone, December")
            .alsoCalled("libellé", "beschreibung");
    static final Column<State> STATE = Column.choice(
                    "state",
                    State.class,
                    "PLEDGED (when blank), DELIVERED or ACCEPTED; money delivered is money paid; DEVICES: PLEDGED",
                    "DELIVERED")
            .alsoCalled("statut", "status");
    static final Column<String> REFERENCE = Column.text(
                    "reference",
                    "Your own; a row whose reference the partner has already is not imported again",
                    "INV-117")
            .alsoCalled("référence", "referenz");
    static final Column<Boolean> ILLUSTRATIVE =
            Column.flag("illustrative", "Whether the figures are invented; false when blank", "false");

    static final Column<PaymentMethod> PAYMENT_METHOD = Column.choice(
                    "paymentMethod",
                    PaymentMethod.class,
                    "MONEY only, once it is paid: BANK_TRANSFER, DIRECT_DEBIT, CARD, CHEQUE or OTHER",
                    "BANK_TRANSFER")
            .alsoCalled("payment.method", "payment", "moyen de paiement", "zahlungsart");
    static final Column<String> PAYMENT_REFERENCE = Column.text(
                    "paymentReference", "MONEY only: as the bank statement shows it", "PANDA PHONE DEC 2020")
            .alsoCalled("payment.reference", "référence de paiement", "zahlungsreferenz");
    static final Column<Category> CATEGORY = Column.choice(
                    "category",
                    Category.class,
                    "GOODS only: COATS, TOPS, TROUSERS, DRESSES, UNDERWEAR, SHOES, ACCESSORIES, BEDDING, MIXED_CLOTHES"
                            + " or OTHER, which needs a description",
                    "COATS")
            .alsoCalled("catégorie", "kategorie");
    static final Column<Activity> ACTIVITY = Column.choice(
                    "activity",
                    Activity.class,
                    "TIME only: OUTREACH_ROUND, VOLUNTEERING, SKILLS, MENTORING or OTHER, which needs a description",
                    "OUTREACH_ROUND")
            .alsoCalled("activité", "aktivität");
    static final Column<Integer> PEOPLE =
            Column.whole("people", "TIME only: how many took part", "5").alsoCalled("participants", "personen");
    static final Column<BigDecimal> EMPLOYEE_COST = Column.decimal(
                    "employeeCost", "TIME only: what the working time cost; kept as the valuation at COST", "412.50")
            .alsoCalled("employeeCost.amount", "coût salarial", "personalkosten");
    static final Column<String> EMPLOYEE_COST_CURRENCY = Column.text(
                    "employeeCostCurrency", "TIME only, with an employee cost: ISO 4217", "EUR")
            .alsoCalled("employeeCost.currency", "devise du coût salarial", "währung der personalkosten");

    static final Columns ALL = Columns.of(
            KIND,
            PARTNER,
            PROJECT,
            CAMPAIGN,
            DATE,
            AMOUNT,
            CURRENCY,
            QUANTITY,
            UNIT,
            DESCRIPTION,
            STATE,
            REFERENCE,
            ILLUSTRATIVE,
            PAYMENT_METHOD,
            PAYMENT_REFERENCE,
            CATEGORY,
            ACTIVITY,
            PEOPLE,
            EMPLOYEE_COST,
            EMPLOYEE_COST_CURRENCY);

    private GiftColumns() {}
}
