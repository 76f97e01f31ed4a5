package org.smallvictories.kit.identity;

/** The roles a token may carry in {@code groups}. */
public final class Roles {

    /** Logs what was given to the partners named in the token's {@code partners} claim, and sees nothing of others. */
    public static final String PARTNER_MANAGER = "partner-manager";

    /** Runs the carbon assessment, compensation, partners, commitments and campaigns. */
    public static final String CSR_MANAGER = "csr-manager";

    /** Reads everything, changes nothing. */
    public static final String LEADERSHIP = "leadership";

    /** Reads everything and the journal. */
    public static final String AUDITOR = "auditor";

    /** Says who may do what, and may do nothing else. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
