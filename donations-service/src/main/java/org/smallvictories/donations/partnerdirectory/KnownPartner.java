package org.smallvictories.donations.partnerdirectory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is known of a partner here.
 *
 * @param name as people know it
 * @param orgId as org-id.guide writes it, such as {@code FR-RCS-732829320}; null when not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownPartner(String slug, String name, String orgId) {}
