package org.smallvictories.donations.mecenat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.Ids;

/** What was entered of a fiscal year. The latest counts. */
@Entity
@Table(name = "fiscal_year_inputs")
public class FiscalYearInputs extends PanacheEntityBase {

    @Id
    UUID id;

    int fiscalYear;
    LocalDate opensOn;
    LocalDate closesOn;
    BigDecimal turnover;
    BigDecimal taxDue;
    boolean provisional;

    @Column(name = "opening_balances")
    boolean hasOpeningBalances;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opening_balance", joinColumns = @JoinColumn(name = "inputs"))
    @OrderColumn(name = "position")
    List<Lot> openingBalances;

    Instant recordedAt;
    String recordedBy;

    protected FiscalYearInputs() {}

    FiscalYearInputs(int fiscalYear, NewInputs given, String by, Instant at) {
        this.id = Ids.next();
        this.fiscalYear = fiscalYear;
        this.opensOn = given.opensOn();
        this.closesOn = given.closesOn();
        this.turnover = given.turnoverBeforeVat().setScale(2);
        this.taxDue = given.taxDue() == null ? null : given.taxDue().setScale(2);
        this.provisional = given.provisional();
        this.hasOpeningBalances = given.openingBalances() != null;
        this.openingBalances = hasOpeningBalances ? given.openingBalances().lots() : List.of();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    static Optional<FiscalYearInputs> of(int fiscalYear, Horizon asOf) {
        return history(fiscalYear, asOf).stream().findFirst();
    }

    /** Latest first. */
    static List<FiscalYearInputs> history(int fiscalYear, Horizon asOf) {
        return list(
                "fiscalYear = ?1 and recordedAt <= ?2 order by recordedAt desc, id desc", fiscalYear, asOf.moment());
    }
}
