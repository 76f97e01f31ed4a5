/** The page of a link: where a partner without an account says what it has to say of a gift. */
package org.smallvictories.gateway.receipt;
