package org.smallvictories.donations.partnerdirectory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a gift needs to know of a project. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownProject(String slug, String partner) {}
