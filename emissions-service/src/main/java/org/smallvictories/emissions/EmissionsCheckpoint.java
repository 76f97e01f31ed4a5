package org.smallvictories.emissions;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.CheckpointResource;

@Path("/api/emissions/checkpoint")
public class EmissionsCheckpoint extends CheckpointResource {}
