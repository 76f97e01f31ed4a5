package org.smallvictories.donations;

import jakarta.ws.rs.Path;
import org.smallvictories.kit.journal.JournalResource;

@Path("/api/donations/journal")
public class DonationsJournal extends JournalResource {}
