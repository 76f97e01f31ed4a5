package org.smallvictories.kit;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.JournalResource;

@Path("/probe/journal")
public class ProbeJournal extends JournalResource {}
