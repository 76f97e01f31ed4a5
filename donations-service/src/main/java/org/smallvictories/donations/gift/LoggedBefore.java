package org.smallvictories.donations.gift;

/**
 * A reference that a gift of the partner has.
 *
 * @param same whether that gift was logged with the values that are now sent again
 */
public record LoggedBefore(String partner, String reference, boolean same) {}
