package org.smallvictories.gateway;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.CheckpointResource;

/** Seals what the gateway journals itself: who may do what, and what was published. */
@Path("/api/gateway/checkpoint")
public class GatewayCheckpoint extends CheckpointResource {}
