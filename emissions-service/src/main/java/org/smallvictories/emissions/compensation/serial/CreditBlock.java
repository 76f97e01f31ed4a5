package org.smallvictories.emissions.compensation.serial;

import static org.smallvictories.emissions.compensation.serial.SerialRange.LAST;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A block of credits as its registry lists it. One serial is one tonne.
 *
 * @param creditProject the registry's id of the project
 * @param vintage the year in which the emissions were avoided or removed
 * @param serialPrefix the series that the serials are counted in, where the registry has several; left out, the block may
 *     overlap no block of any series
 * @param serialFrom the first serial of the block
 * @param serialTo the last serial of the block
 */
public record CreditBlock(
        @NotBlank @Size(max = 100) String registry,
        @NotBlank @Size(max = 100) String creditProject,
        @NotNull @Min(1990) @Max(2100) Integer vintage,
        @Size(max = 100) String serialPrefix,
        @NotNull @PositiveOrZero @Max(LAST) Long serialFrom,
        @NotNull @PositiveOrZero @Max(LAST) Long serialTo) {

    public SerialRange serials() {
        return new SerialRange(serialFrom, serialTo);
    }
}
