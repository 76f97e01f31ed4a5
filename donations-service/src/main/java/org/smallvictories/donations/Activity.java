package org.smallvictories.donations;

/** What the time that was given was spent on. */
public enum Activity {
    /** A walk to people who live in the street, a "maraude". */
    OUTREACH_ROUND,
    /** Work that asks for no profession. */
    VOLUNTEERING,
    /** Work in one's profession, free of charge. */
    SKILLS,
    MENTORING,
    /** What the gift's description says. */
    OTHER
}
