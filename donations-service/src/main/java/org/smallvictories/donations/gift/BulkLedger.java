package org.smallvictories.donations.gift;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.smallvictories.donations.totals.GiftTotals;
import org.smallvictories.donations.totals.TotalsChange;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;

/** Writes many gifts and their marks at once: each as {@link Ledger} writes one, with its own journal entry. */
@ApplicationScoped
public class BulkLedger {

    private static final int CHUNK = 10_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final GiftTotals totals;
    private final EmployeeCosts costs;
    private final Journal journal;
    private final Clock clock;

    BulkLedger(DataSource database, GiftTotals totals, EmployeeCosts costs, Journal journal, Clock clock) {
        this.database = database;
        this.totals = totals;
        this.costs = costs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Logs gifts.
     *
     * @param given checked by the constraints of the record
     * @param change where what they add to the totals is gathered, to be applied when all are logged
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void log(List<NewDonation> given, UUID importId, String by, Instant at, TotalsChange change) {
        List<Gift> gifts =
                given.stream().map(one -> new Gift(one, importId, by, at)).toList();
        Copy.rows(database, GiftCopy.INTO, gifts, GiftCopy::values);
        gifts.forEach(gift -> change.add(gift.share(), gift.standing()));
        journal("donation.logged", by, at, gifts);
        costs.record(costs(given, gifts), by, at);
    }

    private static List<EmployeeCosts.Cost> costs(List<NewDonation> given, List<Gift> gifts) {
        return IntStream.range(0, given.size())
                .filter(i -> given.get(i).employeeCost() != null)
                .mapToObj(i -> new EmployeeCosts.Cost(
                        DonationView.of(gifts.get(i)),
                        given.get(i).employeeCost().exact()))
                .toList();
    }

    /** Voids what an import brought and is not voided yet; answers how many gifts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long voidImported(UUID importId, String reason, String by) {
        Instant at = clock.instant();
        TotalsChange change = new TotalsChange();
        long voided = 0;
        List<Gift> chunk = Gift.voidImported(importId, BEFORE_ALL, CHUNK, reason, by, at);
        while (!chunk.isEmpty()) {
            chunk.forEach(gift -> change.move(gift.share(), gift.standing().beforeVoid(), gift.standing()));
            journal("donation.voided", by, at, chunk);
            voided += chunk.size();
            UUID last = chunk.get(chunk.size() - 1).id;
            Panache.getEntityManager().clear(); // an import is larger than what a session should hold
            chunk = Gift.voidImported(importId, last, CHUNK, reason, by, at);
        }
        totals.apply(change);
        return voided;
    }

    /** Gifts that are not voided and have the partner and the reference of one of these. */
    public List<LoggedBefore> loggedBefore(Collection<NewDonation> given) {
        var byPartner = given.stream()
                .filter(one -> one.partner() != null && one.reference() != null)
                .collect(Collectors.groupingBy(NewDonation::partner));
        return QuarkusTransaction.requiringNew().call(() -> byPartner.entrySet().stream()
                .flatMap(group -> loggedBefore(group.getKey(), group.getValue()).stream())
                .toList());
    }

    private List<LoggedBefore> loggedBefore(String partner, List<NewDonation> given) {
        var byReference =
                given.stream().collect(Collectors.toMap(NewDonation::reference, one -> one, (first, second) -> first));
        List<Gift> gifts = Gift.referredTo(List.of(partner), byReference.keySet());
        var sent = costs.sentWith(gifts.stream().map(gift -> gift.id).toList());
        return gifts.stream()
                .map(gift -> {
                    NewDonation again = byReference.get(gift.reference);
                    boolean same = gift.wasLoggedAs(again) && costs(again, sent.get(gift.id));
                    return new LoggedBefore(partner, gift.reference, same);
                })
                .toList();
    }

    /** A file that does not say what it cost, such as an export, does not say otherwise. */
    private static boolean costs(NewDonation again, EmployeeCost sent) {
        return again.employeeCost() == null || again.employeeCost().exact().equals(sent);
    }

    private void journal(String action, String by, Instant at, List<Gift> gifts) {
        journal.appendAll(
                by,
                at,
                gifts.stream()
                        .map(gift -> new JournalChange(action, "donation/" + gift.id, DonationView.of(gift)))
                        .toList());
    }
}
