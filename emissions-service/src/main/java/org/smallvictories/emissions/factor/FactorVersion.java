package org.smallvictories.emissions.factor;

/** Names one version of a factor. */
record FactorVersion(String slug, int version) {}
