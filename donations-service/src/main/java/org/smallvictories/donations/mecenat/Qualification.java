package org.smallvictories.donations.mecenat;

/** What a gift is for French tax purposes, as somebody who answers for it judged. */
public enum Qualification {
    /** A gift without anything of like worth in return (CGI art. 238 bis). */
    MECENAT,
    /** An expense in the interest of the business (CGI art. 39, 1, 7°): deducted as such, no reduction of the tax. */
    SPONSORSHIP,
    /** Nobody judged yet, or could. */
    UNDETERMINED
}
