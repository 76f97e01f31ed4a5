package org.smallvictories.kit;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.CheckpointResource;

@Path("/probe/checkpoint")
public class ProbeCheckpoint extends CheckpointResource {}
