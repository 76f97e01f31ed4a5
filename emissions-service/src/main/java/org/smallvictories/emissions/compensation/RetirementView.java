package org.smallvictories.emissions.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The credits retired for a compensation.
 *
 * @param retiredAt when no more were to come; {@code null} while the provider is still at it
 * @param blocks by registry, project, vintage, series and serial; a split block shows as its parts
 */
public record RetirementView(Instant retiredAt, String beneficiary, List<Block> blocks) {

    /**
     * @param invalidation where the registry took the credits back since: they compensate nothing
     */
    public record Block(
            UUID id,
            String registry,
            String creditProject,
            int vintage,
            String serialPrefix,
            long serialFrom,
            long serialTo,
            Instant retiredAt,
            Invalidated invalidation) {}

    /**
     * @param date the day on which the registry did it
     * @param notice where the registry says so
     */
    public record Invalidated(Instant recordedAt, LocalDate date, String reason, String notice) {}

    private static final Comparator<SerialBlock> ORDER = Comparator.<SerialBlock, String>comparing(b -> b.registry)
            .thenComparing(b -> b.creditProject)
            .thenComparing(b -> b.vintage)
            .thenComparing(b -> b.serialPrefix, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(b -> b.serials.serialFrom());

    /** As things stood at a moment; {@code null} without a retired credit. */
    static RetirementView of(Compensation c, Instant asOf) {
        List<Block> blocks = c.blocks.stream()
                .filter(block -> block.standsAt(asOf))
                .sorted(ORDER)
                .map(block -> of(block, asOf))
                .toList();
        boolean finished = c.retirement != null && Compensation.by(c.retirement.retiredAt(), asOf);
        return blocks.isEmpty()
                ? null
                : new RetirementView(
                        finished ? c.retirement.retiredAt() : null,
                        c.retireFor == null ? c.beneficiary : c.retireFor,
                        blocks);
    }

    private static Block of(SerialBlock b, Instant asOf) {
        Invalidation i = b.isInvalidAt(asOf) ? b.invalidation : null;
        return new Block(
                b.id,
                b.registry,
                b.creditProject,
                b.vintage,
                b.serialPrefix,
                b.serials.serialFrom(),
                b.serials.serialTo(),
                b.retiredAt,
                i == null
                        ? null
                        : new Invalidated(
                                i.invalidatedAt(), i.invalidatedOn(), i.invalidationReason(), i.invalidationNotice()));
    }
}
