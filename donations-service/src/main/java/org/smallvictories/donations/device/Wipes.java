package org.smallvictories.donations.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Writes wipe records: each device is in at most one that is not voided. */
@ApplicationScoped
class Wipes {

    private final Lots lots;
    private final WipedDevices wiped;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Wipes(Lots lots, WipedDevices wiped, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.lots = lots;
        this.wiped = wiped;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    Response record(String key, UUID lotId, NewWipe given) {
        lots.existing(lotId);
        String path = "/api/device-lots/" + lotId + "/wipes";
        return idempotency.once(key, "POST " + path, given, () -> {
            DeviceLot lot = lots.forChange(lotId);
            Wipe wipe = lot.isByCount() ? recordCounted(lot, given) : recordOneByOne(lot, given);
            new WipePerson(wipe.id, Part.TECHNICIAN, given.technician()).persist();
            if (given.verification() != null) {
                verify(wipe, given.verification());
            }
            // The answer is kept for repeats, from where no name could be erased.
            return Response.created(URI.create(path))
                    .entity(shown(journalled("wipe.recorded", wipe), person -> Masks.name(person.name)))
                    .build();
        });
    }

    private Wipe recordCounted(DeviceLot lot, NewWipe given) {
        CountedWipe.check(lot, given);
        return persisted(new Wipe(lot.id, given, given.devices(), caller.name(), clock.instant()));
    }

    private Wipe recordOneByOne(DeviceLot lot, NewWipe given) {
        if (given.devices() != null) {
            throw Problem.invalid("devices", "does not belong to a lot one by one; name deviceIds, or none for all");
        }
        List<UUID> devices = wiped.chosen(lot, given.deviceIds());
        Wipe wipe = persisted(new Wipe(lot.id, given, devices.size(), caller.name(), clock.instant()));
        wiped.add(wipe.id, devices);
        return wipe;
    }

    private static Wipe persisted(Wipe wipe) {
        wipe.persistAndFlush();
        return wipe;
    }

    @Transactional
    WipeView verify(UUID lot, UUID id, Verification verification, Function<WipePerson, String> name) {
        lots.forChange(lot);
        Wipe wipe = existing(lot, id);
        verify(wipe, verification);
        return shown(journalled("wipe.verified", wipe), name);
    }

    private void verify(Wipe wipe, Verification verification) {
        wipe.verify(verification.date(), caller.name(), clock.instant());
        new WipePerson(wipe.id, Part.VERIFIER, verification.by()).persist();
    }

    @Transactional
    WipeView voidWipe(UUID lot, UUID id, String reason, Function<WipePerson, String> name) {
        lots.forChange(lot);
        Wipe wipe = existing(lot, id);
        wipe.voidBecause(reason, caller.name(), clock.instant());
        return shown(journalled("wipe.voided", wipe), name);
    }

    /** Wherever the name stands, of technician or verifier. */
    @Transactional
    NameErasure.Done erase(NameErasure erasure) {
        long records = WipePerson.erase(erasure.name());
        if (records == 0) {
            throw Problem.of(ProblemType.NOT_FOUND, "The name stands in no wipe record, or was erased before.");
        }
        journal.append("wipe-person.erased", "wipe-person", Map.of("reason", erasure.reason(), "records", records));
        return new NameErasure.Done(records);
    }

    /** With names as the reader may see them. */
    List<WipeView> views(List<Wipe> wipes, Function<WipePerson, String> name) {
        List<UUID> ids = wipes.stream().map(wipe -> wipe.id).toList();
        Map<UUID, List<UUID>> devices = wiped.ofWipes(ids);
        Map<UUID, List<WipePerson>> people =
                WipePerson.of(ids).stream().collect(Collectors.groupingBy(person -> person.wipe));
        return wipes.stream()
                .map(wipe -> WipeView.of(wipe, devices.get(wipe.id), people.getOrDefault(wipe.id, List.of()), name))
                .toList();
    }

    private static Wipe existing(UUID lot, UUID id) {
        return Wipe.forMarking(lot, id).orElseThrow(() -> Problem.notFound("wipe record", id));
    }

    private Wipe journalled(String action, Wipe wipe) {
        journal.append(action, "wipe/" + wipe.id, shown(wipe, WipePerson::hash));
        return wipe;
    }

    private WipeView shown(Wipe wipe, Function<WipePerson, String> name) {
        return views(List.of(wipe), name).get(0);
    }
}
