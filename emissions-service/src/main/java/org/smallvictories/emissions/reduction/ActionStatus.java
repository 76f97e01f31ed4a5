package org.smallvictories.emissions.reduction;

/** How far an action has come. */
public enum ActionStatus {
    PLANNED,
    RUNNING,
    ENDED
}
