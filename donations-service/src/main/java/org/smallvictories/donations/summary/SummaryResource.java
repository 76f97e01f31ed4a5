package org.smallvictories.donations.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.donations.Horizon;
import org.smallvictories.donations.campaign.CampaignAccount;
import org.smallvictories.donations.campaign.CampaignReader;
import org.smallvictories.donations.device.DeviceTypes;
import org.smallvictories.donations.totals.Among;
import org.smallvictories.donations.totals.Cell;
import org.smallvictories.donations.totals.GiftRows;
import org.smallvictories.donations.totals.GiftTotals;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.request.AsOf;
import org.smallvictories.kit.request.Period;
import org.smallvictories.kit.request.Snapshot;

@Path("/api/donations/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class SummaryResource {

    private final Snapshot snapshot;
    private final GiftTotals totals;
    private final GiftRows rows;
    private final CampaignReader campaigns;
    private final DeviceTypes deviceTypes;
    private final Clock clock;

    SummaryResource(
            Snapshot snapshot,
            GiftTotals totals,
            GiftRows rows,
            CampaignReader campaigns,
            DeviceTypes deviceTypes,
            Clock clock) {
        this.snapshot = snapshot;
        this.totals = totals;
        this.rows = rows;
        this.campaigns = campaigns;
        this.deviceTypes = deviceTypes;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.LEADERSHIP, Roles.CSR_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Sum up what was given in a period",
            description =
                    "By the dates of gifts and sales. Each gift counts as pledged, delivered or accepted; a voided one does not.")
    public Summary summary(@BeanParam Period.Asked asked, @BeanParam AsOf asOf, @Valid @BeanParam Among among) {
        Instant moment = asOf.moment(clock);
        Period period = asked.period(clock);
        Horizon horizon = Horizon.of(asOf, clock);
        snapshot.hold(); // or the devices of a gift that comes in between two statements would seem to be of no type
        List<Cell> cells = !asOf.isGiven() && totals.cover(period) ? totals.cells(period) : rows.cells(period, horizon);
        return Summary.of(
                moment,
                period,
                among.of(cells),
                accounts(period, horizon, among),
                deviceTypes.counts(period, horizon, among));
    }

    private List<CampaignAccount> accounts(Period period, Horizon horizon, Among among) {
        return campaigns.accounts(period, horizon).stream()
                .filter(account -> among.includes(account.partner(), account.project(), account.campaign()))
                .toList();
    }
}
