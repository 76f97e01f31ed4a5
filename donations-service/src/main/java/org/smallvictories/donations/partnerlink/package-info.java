/**
 * Links by which partners say what they have to say of a gift, without an account: whoever has the link may do that, and
 * nothing else.
 */
package org.smallvictories.donations.partnerlink;
