package org.smallvictories.gateway.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.smallvictories.kit.request.Period;

/**
 * What we gave, emitted, compensated, avoided and promised in a period. The sections are separate accounts; nothing in one is netted
 * against another. A section that could not be had is null and named in {@code missing}.
 *
 * @param asOf the moment that was asked for, or that of the report
 * @param complete whether nothing is missing
 * @param partnerNames by slug; empty when partners-service could not tell them
 * @param projectNames likewise
 */
public record Impact(
        Period period,
        Instant asOf,
        boolean complete,
        List<Missing> missing,
        Giving giving,
        Emissions emissions,
        Compensation compensation,
        Avoided avoided,
        Promises promises,
        List<Community> communities,
        List<Milestone> milestones,
        @JsonIgnore Map<String, String> partnerNames,
        @JsonIgnore Map<String, String> projectNames) {

    /** A section that could not be had, and why. */
    public record Missing(String section, String reason, @JsonIgnore Absence absence) {

        Missing(String section, Absence absence) {
            this(section, absence.reason(), absence);
        }
    }

    /** @param members as last counted; null while nobody has counted */
    @TolerantReader
    public record Community(
            @NotNull String slug,
            @NotNull String name,
            String purpose,
            LocalDate foundedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer members) {

        /** From partners-service, which says when they were counted as well, or from a report as it was told. */
        @JsonCreator
        static Community read(
                @JsonProperty("slug") String slug,
                @JsonProperty("name") String name,
                @JsonProperty("purpose") String purpose,
                @JsonProperty("foundedOn") LocalDate foundedOn,
                @JsonProperty("members") JsonNode members) {
            JsonNode number = members != null && members.isObject() ? members.get("members") : members;
            return new Community(
                    slug, name, purpose, foundedOn, number == null || number.isNull() ? null : number.intValue());
        }
    }

    @TolerantReader
    public record Milestone(
            @NotNull String slug,
            @NotNull String title,
            @JsonInclude(JsonInclude.Include.NON_NULL) String kind,
            LocalDate date,
            String description) {}
}
