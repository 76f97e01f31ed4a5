package org.smallvictories.donations.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.kit.journal.Personal;

/** A wipe record as it is read. */
@Schema(name = "Wipe", description = "A wipe record as it is read. What does not apply, or has not happened, is null.")
public record WipeView(
        UUID id,
        UUID lot,
        @Schema(description = "How many") int devices,
        @Schema(description = "Which; null in a lot by count") List<UUID> deviceIds,
        WipeMethod method,
        String tool,
        @Schema(description = "Masked for those who need not see it; null once erased") String technician,
        LocalDate date,
        String evidence,
        LocalDate verifiedOn,
        @Schema(description = "Masked for those who need not see it; null once erased") String verifiedBy,
        Instant verifiedAt,
        Instant recordedAt,
        Personal recordedBy,
        Instant voidedAt,
        String voidReason) {

    /** @param name what is shown of a person */
    static WipeView of(Wipe wipe, List<UUID> deviceIds, List<WipePerson> people, Function<WipePerson, String> name) {
        return new WipeView(
                wipe.id,
                wipe.lot,
                wipe.devices,
                deviceIds,
                wipe.method,
                wipe.tool,
                nameOf(Part.TECHNICIAN, people, name),
                wipe.wipedOn,
                wipe.evidence,
                wipe.verifiedOn,
                nameOf(Part.VERIFIER, people, name),
                wipe.verifiedAt,
                wipe.recordedAt,
                Personal.of(wipe.recordedBy),
                wipe.voidedAt,
                wipe.voidReason);
    }

    private static String nameOf(Part part, List<WipePerson> people, Function<WipePerson, String> name) {
        return people.stream()
                .filter(person -> person.part == part)
                .findFirst()
                .map(name)
                .orElse(null);
    }
}
