package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.smallvictories.kit.request.Period;

/**
 * All that is published of a year; every page is rendered from it alone.
 *
 * @param version null for a preview
 * @param asOf the moment as of which every figure holds
 * @param publishedAt null for a preview
 * @param languages by tag; the first is shown to whoever prefers none of them
 * @param corrections of all versions up to this one, the newest last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(
        Period period,
        Integer version,
        Instant asOf,
        Instant publishedAt,
        List<String> languages,
        Year year,
        List<Correction> corrections) {

    int ofYear() {
        return period.from().getYear();
    }
}
