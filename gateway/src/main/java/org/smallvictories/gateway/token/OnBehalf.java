package org.smallvictories.gateway.token;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.smallvictories.kit.tracing.RequestId;

/** The headers with which a service is asked in somebody's name. */
public class OnBehalf {

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    final String authorization;

    @HeaderParam(RequestId.TRACEPARENT)
    final String traceparent;

    OnBehalf(String authorization, String traceparent) {
        this.authorization = authorization;
        this.traceparent = traceparent;
    }
}
