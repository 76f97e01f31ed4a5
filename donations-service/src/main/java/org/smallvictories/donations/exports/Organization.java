package org.smallvictories.donations.exports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation of the 360Giving Data Standard. */
record Organization(
        @Schema(description = "As org-id.guide writes it, or 360G-<prefix>-ORG:<slug>", examples = "FR-RCS-123456782")
                String id,
        String name) {}
