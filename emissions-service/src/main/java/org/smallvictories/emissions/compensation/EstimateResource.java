package org.smallvictories.emissions.compensation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.smallvictories.emissions.Decimals;
import org.smallvictories.emissions.footprint.Footprint;
import org.smallvictories.emissions.footprint.FootprintView;
import org.smallvictories.emissions.footprint.GroupShare;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.problem.Problem;

@Path("/api/compensations/estimate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compensation")
public class EstimateResource {

    private final Clock clock;

    EstimateResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Estimate what compensating a footprint costs",
            description =
                    "On what it comes to or, for prudence, on the upper end of its 95 % interval. Nothing is recorded.")
    public EstimateView estimate(
            @NotNull
                    @QueryParam("footprint")
                    @Parameter(extensions = @Extension(name = "x-example-from", value = "/api/footprints?kgCO2e=*"))
                    UUID footprint,
            @NotNull
                    @Positive
                    @Digits(integer = 12, fraction = 6)
                    @QueryParam("pricePerTonne")
                    @Parameter(description = "Money for a tonne of CO2e.", example = "22")
                    BigDecimal pricePerTonne,
            @NotBlank @QueryParam("currency") @Parameter(description = "ISO 4217.", example = "EUR") String currency,
            @QueryParam("kind")
                    @DefaultValue("CONTRIBUTION")
                    @Parameter(description = "CREDITS come by the whole tonne, rounded up.")
                    CompensationKind kind,
            @QueryParam("basis") @DefaultValue("CENTRAL") CoverageBasis basis) {
        Instant now = clock.instant();
        FootprintView view = counting(footprint, now);
        BigDecimal target = basis.of(view.kgCO2e(), view.uncertainty());
        BigDecimal kg = kind == CompensationKind.CREDITS ? wholeTonnes(target) : target;
        Price price = Price.of(pricePerTonne, currency);
        BigDecimal cost = price.costOf(kg);
        return new EstimateView(
                footprint,
                basis,
                kind,
                view.kgCO2e(),
                target,
                kg,
                Decimals.plain(kg.movePointLeft(3)),
                Decimals.plain(pricePerTonne),
                currency,
                cost,
                view.illustrative(),
                parts(view.groups(), cost));
    }

    private static FootprintView counting(UUID id, Instant now) {
        Footprint footprint = Footprint.find(id)
                .filter(found -> !found.isVoid())
                .orElseThrow(() -> Problem.invalid("footprint", "is not a footprint that counts"));
        FootprintView view = FootprintView.of(footprint, now);
        if (view.kgCO2e() == null) {
            throw Problem.invalid("footprint", "has no activity yet: what it comes to is not known");
        }
        return view;
    }

    private static BigDecimal wholeTonnes(BigDecimal kg) {
        return Decimals.plain(
                kg.movePointLeft(3).setScale(0, RoundingMode.CEILING).movePointRight(3));
    }

    private static List<EstimateView.Part> parts(List<GroupShare> groups, BigDecimal cost) {
        List<BigDecimal> costs =
                Price.parts(cost, groups.stream().map(GroupShare::kgCO2e).toList());
        return IntStream.range(0, groups.size())
                .mapToObj(i -> new EstimateView.Part(
                        groups.get(i).group(), groups.get(i).kgCO2e(), costs.get(i)))
                .toList();
    }
}
