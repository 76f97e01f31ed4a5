package org.smallvictories.donations.device;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.smallvictories.donations.Kind;
import org.smallvictories.donations.gift.DonationView;
import org.smallvictories.donations.gift.Gift;
import org.smallvictories.kit.bulk.Copy;
import org.smallvictories.kit.idempotency.Idempotency;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;
import org.smallvictories.kit.problem.Problem;

/** Writes lots and their devices. Whoever changes one holds its gift, so that none is delivered meanwhile. */
@ApplicationScoped
class Lots {

    private final Tallies tallies;
    private final DataSource database;
    private final Idempotency idempotency;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Lots(Tallies tallies, DataSource database, Idempotency idempotency, Journal journal, Caller caller, Clock clock) {
        this.tallies = tallies;
        this.database = database;
        this.idempotency = idempotency;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    Response log(String key, NewLot given) {
        LotRules.check(given);
        caller.requireMayActFor(Gift.viewOf(given.gift()).partner());
        return idempotency.once(key, "POST /api/device-lots", given, () -> {
            DonationView gift = Gift.heldViewOf(given.gift());
            requireRoom(gift, given.size());
            DeviceLot lot = given.isByCount() ? logCounted(gift, given) : logOneByOne(gift, given);
            return Response.created(URI.create("/api/device-lots/" + lot.id))
                    .entity(journalled("device-lot.logged", lot))
                    .build();
        });
    }

    private void requireRoom(DonationView gift, int devices) {
        if (gift.kind() != Kind.DEVICES) {
            throw Problem.invalid("gift", "is a gift of " + gift.kind() + "; only DEVICES have lots");
        }
        long room = gift.quantity().longValueExact() - tallies.ofGift(gift.id()).total();
        if (devices > room) {
            throw Problem.conflict("The gift is of " + gift.quantity() + " devices, of which " + room
                    + " are in no lot yet; these are " + devices + ".");
        }
    }

    private DeviceLot logCounted(DonationView gift, NewLot given) {
        DeviceLot lot = new DeviceLot(gift, given, new Specification(given), caller.name(), clock.instant());
        lot.persistAndFlush();
        return lot;
    }

    private DeviceLot logOneByOne(DonationView gift, NewLot given) {
        LotRules.requireNotGiven(given.devices());
        Instant at = clock.instant();
        DeviceLot lot = new DeviceLot(gift, given, null, caller.name(), at);
        lot.persistAndFlush();
        List<Device> devices =
                given.devices().stream().map(one -> new Device(lot.id, one, at)).toList();
        Copy.rows(database, DeviceCopy.INTO, devices, DeviceCopy::values);
        journal.appendAll(
                caller.name(),
                at,
                devices.stream()
                        .map(one -> new JournalChange("device.logged", "device/" + one.id, DeviceView.journalled(one)))
                        .toList());
        return lot;
    }

    @Transactional
    LotView voidLot(UUID id, String reason) {
        DeviceLot lot = forChange(id);
        lot.voidBecause(reason, caller.name(), clock.instant());
        return journalled("device-lot.voided", lot);
    }

    @Transactional
    Device voidDevice(UUID lot, UUID id, String reason) {
        forChange(lot);
        Device device = Device.forMarking(lot, id).orElseThrow(() -> Problem.notFound("device", id));
        device.voidBecause(reason, caller.name(), clock.instant());
        journal.append("device.voided", "device/" + id, DeviceView.journalled(device));
        return device;
    }

    /** Also where the device, its lot or gift is voided. */
    @Transactional
    Device erase(UUID lot, UUID id, String reason) {
        Device device = Device.forMarking(lot, id).orElseThrow(() -> Problem.notFound("device", id));
        device.eraseBecause(reason, caller.name(), clock.instant());
        journal.append("device.erased", "device/" + id, DeviceView.journalled(device));
        return device;
    }

    /** A lot that may be read by who asks. */
    DeviceLot existing(UUID id) {
        DeviceLot lot = DeviceLot.withId(id).orElseThrow(() -> Problem.notFound("device lot", id));
        caller.requireMayActFor(lot.partner);
        return lot;
    }

    /** The same held with its gift until the transaction ends, and as it is then; 409 when it is voided. */
    DeviceLot forChange(UUID id) {
        DeviceLot lot = existing(id);
        Gift.heldViewOf(lot.gift);
        Panache.getEntityManager().refresh(lot);
        lot.requireNotVoided();
        return lot;
    }

    private LotView journalled(String action, DeviceLot lot) {
        lot.flush();
        LotView view = LotView.of(lot, tallies.ofLot(lot));
        journal.append(action, "device-lot/" + lot.id, view);
        return view;
    }
}
