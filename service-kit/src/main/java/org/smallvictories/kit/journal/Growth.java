package org.smallvictories.kit.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that the journal of {@code to} entries only adds to that of {@code from} entries (RFC 6962, section 2.1.2). */
@Schema(description = "A proof that a later checkpoint only adds to an earlier one. Hashes are SHA-256 in base64.")
public record Growth(long from, long to, List<String> path) {}
