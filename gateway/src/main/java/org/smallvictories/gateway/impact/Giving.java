package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was given, as donations-service sums it up.
 *
 * @param voidedCount of gifts that were voided and count nowhere else
 * @param byCampaign gifts that no campaign funded are in none of these
 * @param campaigns what campaigns sold, owe and paid; null when the service does not tell
 * @param deviceTypes the devices by type
 */
@TolerantReader
public record Giving(
        @NotNull Instant asOf,
        @NotNull @Valid @JsonUnwrapped Figures figures,
        @NotNull Long voidedCount,
        @NotNull List<@Valid OfPartner> byPartner,
        @NotNull List<@Valid OfProject> byProject,
        @NotNull List<@Valid OfCampaign> byCampaign,
        List<@Valid CampaignAccount> campaigns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid OfDeviceType> deviceTypes) {

    public Giving {
        deviceTypes = deviceTypes == null ? List.of() : deviceTypes;
    }

    /** @param name null when partners-service could not tell it */
    @TolerantReader
    public record OfPartner(@NotNull String partner, String name, @NotNull @Valid @JsonUnwrapped Figures figures) {}

    /**
     * @param name null when partners-service could not tell it
     * @param partner whose project it is; left out when partners-service could not tell it
     */
    @TolerantReader
    public record OfProject(
            @NotNull String project,
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) String partner,
            @NotNull @Valid @JsonUnwrapped Figures figures) {

        private OfProject known(PartnersSummary.Named project) {
            return project == null ? this : new OfProject(this.project, project.name(), project.partner(), figures);
        }
    }

    @TolerantReader
    public record OfCampaign(@NotNull String campaign, @NotNull @Valid @JsonUnwrapped Figures figures) {}

    /** @param type such as SMARTPHONE, or UNKNOWN for those that are in no lot */
    @TolerantReader
    public record OfDeviceType(@NotNull String type, @NotNull @Valid @JsonUnwrapped Amounts amounts) {}

    /** The same, with the names that go with the slugs. */
    Giving named(Map<String, String> partners, Map<String, PartnersSummary.Named> projects) {
        return new Giving(
                asOf,
                figures,
                voidedCount,
                byPartner.stream()
                        .map(of -> new OfPartner(of.partner, partners.get(of.partner), of.figures))
                        .toList(),
                byProject.stream().map(of -> of.known(projects.get(of.project))).toList(),
                byCampaign,
                campaigns,
                deviceTypes);
    }
}
