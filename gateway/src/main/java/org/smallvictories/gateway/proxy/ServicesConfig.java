package org.smallvictories.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where each service is, by its short name. */
@ConfigMapping(prefix = "gateway.services")
public interface ServicesConfig {

    @WithParentName
    Map<String, URI> addresses();
}
