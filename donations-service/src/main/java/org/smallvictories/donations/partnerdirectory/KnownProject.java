package org.smallvictories.donations.partnerdirectory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is known of a project here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownProject(String slug, String partner, String name) {}
