package org.smallvictories.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.smallvictories.gateway.proxy.Service;

/**
 * Records behind a figure: one by its subject in the journal, or gifts of a kind.
 *
 * @param service short name of the service that keeps them
 * @param subject such as {@code milestone/csr-position-created}; null for gifts
 * @param partner whose gifts; null for everybody's
 * @param kind of gifts; null for one record
 * @param unit of gifts, a currency for money
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Behind(String service, String subject, String partner, String kind, String unit) {

    static Behind record(Service service, String subject) {
        return new Behind(service.shortName(), subject, null, null, null);
    }

    static Behind gifts(String partner, String kind, String unit) {
        return new Behind(Service.DONATIONS.shortName(), null, partner, kind, unit);
    }
}
