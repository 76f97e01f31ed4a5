package org.smallvictories.kit.imports;

import java.util.Set;
import org.smallvictories.kit.identity.Caller;

/**
 * Who sent a file, as known after the request has ended.
 *
 * @param partners the partners they act for; null for all
 * @param authorization the request's {@code Authorization}, for what must be asked of other services in their name
 * @param traceparent the request's trace, likewise
 */
public record Importer(String name, Set<String> partners, String authorization, String traceparent) {

    static Importer of(Caller caller, String authorization, String traceparent) {
        return new Importer(
                caller.name(), caller.isConfinedToPartners() ? caller.partners() : null, authorization, traceparent);
    }

    public boolean mayActFor(String partner) {
        return partners == null || partners.contains(partner);
    }

    /** Not telling the token. */
    @Override
    public String toString() {
        return name;
    }
}
