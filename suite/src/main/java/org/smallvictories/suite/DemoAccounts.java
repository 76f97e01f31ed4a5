package org.smallvictories.suite;

import java.util.List;

/** Who can sign in to the local suite. */
final class DemoAccounts {

    /** The password of all of them. */
    static final String PASSWORD = "small-victories";

    static final List<String> PARTNER_MANAGERS = List.of("wwf", "pur-projet", "break-poverty", "la-cloche");
    static final String CSR_MANAGER = "csr";
    static final String LEADERSHIP = "leadership";
    static final String AUDITOR = "auditor";
    static final String ADMINISTRATOR = "administrator";

    private DemoAccounts() {}
}
