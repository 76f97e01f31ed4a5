package org.smallvictories.donations.partnerdirectory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a gift needs to know of a partner. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownPartner(String slug) {}
