package org.smallvictories.donations.campaign;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.smallvictories.kit.paging.PageRequest;

/** Which accruals a list shows. */
public class AccrualFilter {

    @QueryParam("sale")
    @Parameter(description = "The shop's own id; one that is not voided, at most.")
    String sale;

    @QueryParam("import")
    @Parameter(description = "The import that brought them.")
    UUID importId;

    /** Newest first. */
    List<Accrual> page(String campaign, PageRequest page) {
        StringBuilder query = new StringBuilder("campaign = :campaign");
        Map<String, Object> values = new HashMap<>(Map.of("campaign", campaign));
        if (sale != null) {
            query.append(" and sale = :sale and voidedAt is null");
            values.put("sale", sale);
        }
        if (importId != null) {
            query.append(" and importId = :importId");
            values.put("importId", importId);
        }
        if (page.beforeId() != null) {
            query.append(" and id < :before");
            values.put("before", page.beforeId());
        }
        return Accrual.<Accrual>find(query.append(" order by id desc").toString(), values)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
