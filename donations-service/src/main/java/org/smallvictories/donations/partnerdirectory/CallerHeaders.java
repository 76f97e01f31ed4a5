package org.smallvictories.donations.partnerdirectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.smallvictories.kit.tracing.RequestId;

/** Asks in the caller's name and under the caller's request id: those of the request at work, or of {@link OnBehalf}. */
@ApplicationScoped
public class CallerHeaders implements ClientHeadersFactory {

    private final OnBehalf onBehalf;

    CallerHeaders(OnBehalf onBehalf) {
        this.onBehalf = onBehalf;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        put(headers, HttpHeaders.AUTHORIZATION, incoming, onBehalf.authorization());
        put(headers, RequestId.TRACEPARENT, incoming, onBehalf.traceparent());
        return headers;
    }

    private static void put(
            MultivaluedMap<String, String> headers,
            String name,
            MultivaluedMap<String, String> incoming,
            String otherwise) {
        String value = incoming.getFirst(name) == null ? otherwise : incoming.getFirst(name);
        if (value != null) {
            headers.putSingle(name, value);
        }
    }
}
