package org.smallvictories.partners;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.CheckpointResource;

@Path("/api/partners/checkpoint")
public class PartnersCheckpoint extends CheckpointResource {}
