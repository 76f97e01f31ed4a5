package org.smallvictories.donations;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.CheckpointResource;

@Path("/api/donations/checkpoint")
public class DonationsCheckpoint extends CheckpointResource {}
