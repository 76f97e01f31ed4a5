package org.smallvictories.gateway;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.JournalResource;

@Path("/api/gateway/journal")
public class GatewayJournal extends JournalResource {}
