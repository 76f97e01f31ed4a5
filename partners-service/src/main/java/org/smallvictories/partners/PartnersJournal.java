package org.smallvictories.partners;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.JournalResource;

@Path("/api/partners/journal")
public class PartnersJournal extends JournalResource {}
