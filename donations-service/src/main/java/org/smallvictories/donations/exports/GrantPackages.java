package org.smallvictories.donations.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.smallvictories.donations.partnerdirectory.PartnerDirectory;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.problem.ProblemType;

/** Writes packages of the 360Giving Data Standard. */
@ApplicationScoped
class GrantPackages {

    /** Currencies that are younger than the codelist of version 1.4. */
    static final Set<String> NOT_IN_CODELIST = Set.of("SLE", "VED", "XCG", "ZWG");

    private static final String NOT_VOIDED = "(gift.voided_at IS NULL OR gift.voided_at > :asOf)";
    private static final String IS_GRANT = "coalesce(gift.currency, cost.currency, market.currency) NOT IN (%s)"
            .formatted(NOT_IN_CODELIST.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", ")));

    private final Snapshot snapshot;
    private final PartnerDirectory directory;
    private final GrantsConfig config;
    private final ObjectMapper json;

    GrantPackages(Snapshot snapshot, PartnerDirectory directory, GrantsConfig config, ObjectMapper json) {
        this.snapshot = snapshot;
        this.directory = directory;
        this.config = config;
        this.json = json;
    }

    /** @throws Problem 409 when it is not configured who gives; 404 when nothing of it can be a grant */
    StreamingOutput of(ExportedGifts selected, Instant asOf) throws IOException {
        Funder funder = Funder.of(config);
        ExportedGifts gifts = selected.and(NOT_VOIDED);
        GrantOverview overview = overview(gifts);
        if (overview.isEmpty()) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "No such gift can be told as a grant: one of money that is not voided, or in kind with its cost or"
                            + " market value.");
        }
        GrantRows rows = new GrantRows(funder, GrantNames.of(overview, directory, funder.prefix()));
        return out -> write(gifts, rows, overview, asOf, out);
    }

    private GrantOverview overview(ExportedGifts gifts) throws IOException {
        GrantOverview overview = new GrantOverview();
        String query = gifts.from(GrantOverview.SUMS.formatted(IS_GRANT)) + " GROUP BY gift.partner, gift.project";
        return snapshot.read(connection -> {
            Snapshot.each(connection, query, overview::add);
            return overview;
        });
    }

    private void write(ExportedGifts gifts, GrantRows rows, GrantOverview overview, Instant asOf, OutputStream out)
            throws IOException {
        try (JsonGenerator document = GrantPackage.generator(json, out)) {
            document.writeStartObject();
            GrantPackage.writeHead(document, rows.funder(), overview, asOf);
            snapshot.read(connection -> writeGifts(connection, gifts, rows, document));
            document.writeEndObject();
        }
    }

    private static Void writeGifts(Connection connection, ExportedGifts gifts, GrantRows rows, JsonGenerator document)
            throws SQLException, IOException {
        document.writeArrayFieldStart("grants");
        Snapshot.each(
                connection,
                gifts.and(IS_GRANT).select(GrantRows.COLUMNS),
                row -> document.writeObject(rows.grant(row)));
        document.writeEndArray();
        document.writeArrayFieldStart("notGrants");
        Snapshot.each(
                connection,
                gifts.and("(" + IS_GRANT + ") IS NOT TRUE").select(GrantRows.COLUMNS),
                row -> document.writeObject(NotGrant.of(row, rows.funder().prefix())));
        document.writeEndArray();
        return null;
    }
}
