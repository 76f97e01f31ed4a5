package org.smallvictories.emissions;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.JournalResource;

@Path("/api/emissions/journal")
public class EmissionsJournal extends JournalResource {}
