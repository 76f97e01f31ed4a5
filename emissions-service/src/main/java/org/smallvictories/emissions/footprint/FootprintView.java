package org.smallvictories.emissions.footprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smallvictories.emissions.uncertainty.Uncertainty;
import org.smallvictories.kit.journal.Personal;

/**
 * A footprint as it is read, gross: nothing is ever subtracted.
 *
 * @param kgCO2e the sum of its lines; {@code null} while there are none
 * @param uncertainty of the sum; {@code null} while there are no lines
 * @param illustrative whether the footprint or any of its lines is
 * @param scope2Method by which bought energy counts in {@code kgCO2e} and {@code groups}: never both in one sum
 * @param groups the heaviest first
 */
public record FootprintView(
        UUID id,
        String name,
        FootprintKind kind,
        LocalDate from,
        LocalDate to,
        FootprintStatus status,
        LocalDate dueOn,
        String purpose,
        UUID includedIn,
        boolean illustrative,
        BigDecimal kgCO2e,
        Uncertainty uncertainty,
        Scope2Method scope2Method,
        List<GroupShare> groups,
        Instant recordedAt,
        Personal recordedBy,
        Instant completedAt,
        Instant voidedAt,
        String voidReason) {

    public static FootprintView of(Footprint footprint, Instant asOf) {
        return all(List.of(footprint), asOf).get(0);
    }

    /** As it stood at a moment; 404 when it was not recorded by then. */
    public static FootprintView existing(UUID id, Instant asOf) {
        return of(Footprint.at(id, asOf), asOf);
    }

    /** As things stood at a moment. */
    public static List<FootprintView> all(Collection<Footprint> footprints, Instant asOf) {
        Map<UUID, Totals> totals =
                Totals.of(footprints.stream().map(Footprint::id).toList(), asOf);
        return footprints.stream()
                .map(footprint -> of(footprint, totals.get(footprint.id), asOf))
                .toList();
    }

    private static FootprintView of(Footprint footprint, Totals totals, Instant asOf) {
        FootprintRevision details = footprint.detailsAt(asOf);
        FootprintStatus status = footprint.statusAt(asOf);
        boolean voided = footprint.isVoidAt(asOf);
        return new FootprintView(
                footprint.id,
                details.name,
                footprint.kind,
                details.periodFrom,
                details.periodTo,
                status,
                details.dueOn,
                details.purpose,
                details.includedIn,
                details.illustrative || totals.illustrative(),
                totals.kgCO2e(),
                totals.uncertainty(),
                Scope2Method.LOCATION_BASED,
                totals.groups(),
                footprint.recordedAt,
                Personal.of(footprint.recordedBy),
                status == FootprintStatus.COMPLETED ? footprint.completedAt : null,
                voided ? footprint.voiding.voidedAt() : null,
                voided ? footprint.voiding.voidReason() : null);
    }
}
