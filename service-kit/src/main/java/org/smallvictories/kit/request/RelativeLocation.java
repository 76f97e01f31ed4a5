package org.smallvictories.kit.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers a {@code Location} of ours as a path, which holds behind the gateway as well as here; the framework makes it absolute. */
public class RelativeLocation {

    private static final String LOCATION = "Location";

    @ServerResponseFilter
    public void relativize(ContainerRequestContext request, ContainerResponseContext response) {
        URI location = response.getLocation();
        if (location != null && isHere(location, request.getUriInfo().getBaseUri())) {
            String query = location.getRawQuery() == null ? "" : '?' + location.getRawQuery();
            response.getHeaders().putSingle(LOCATION, location.getRawPath() + query);
        }
    }

    private static boolean isHere(URI location, URI here) {
        return here.getScheme().equals(location.getScheme())
                && here.getRawAuthority().equals(location.getRawAuthority());
    }
}
