package org.smallvictories.donations.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.smallvictories.donations.Kind;

/** A gift that cannot be told as a grant, listed so that nothing is left out in silence. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotGrant(
        String id,
        Kind kind,
        String partner,
        String project,
        LocalDate date,
        BigDecimal quantity,
        String unit,
        boolean illustrative,
        Reason reason) {

    /** Why not. */
    @Schema(name = "NotGrantReason")
    enum Reason {
        /** In kind, and neither its cost nor its market value is known. */
        NOT_VALUED,
        /** In a currency that the standard's codelist does not have. */
        CURRENCY_NOT_IN_CODELIST
    }

    static NotGrant of(ResultSet row, String prefix) throws SQLException {
        return new NotGrant(
                prefix + "-" + row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("partner"),
                row.getString("project"),
                row.getObject("given_on", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBoolean("illustrative"),
                row.getString("currency") == null ? Reason.NOT_VALUED : Reason.CURRENCY_NOT_IN_CODELIST);
    }
}
