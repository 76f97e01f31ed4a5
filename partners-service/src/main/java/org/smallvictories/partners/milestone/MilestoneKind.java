package org.smallvictories.partners.milestone;

/** What kind of step a milestone is. */
public enum MilestoneKind {
    /** Somebody's work it is from now on. */
    ROLE_CREATED,
    POLICY_ADOPTED,
    CERTIFICATE_EARNED,
    OTHER
}
