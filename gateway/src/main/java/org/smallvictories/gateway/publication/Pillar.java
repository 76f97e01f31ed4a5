package org.smallvictories.gateway.publication;

/** Under which heading a victory stands. */
public enum Pillar {
    PLANET,
    SOCIETY,
    US
}
