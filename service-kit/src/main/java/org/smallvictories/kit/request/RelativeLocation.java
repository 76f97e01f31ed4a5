package org.smallvictories.kit.request;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers {@code Location} as a path, which holds behind the gateway as well as here; the framework makes it absolute. */
public class RelativeLocation {

    private static final String LOCATION = "Location";

    @ServerResponseFilter
    public void relativize(ContainerResponseContext response) {
        URI location = response.getLocation();
        if (location != null && location.isAbsolute()) {
            response.getHeaders().putSingle(LOCATION, location.getRawPath());
        }
    }
}
