package org.smallvictories.donations.b4si;

/**
 * Why the company gives, as the B4SI framework (formerly LBG) tells its motives apart.
 */
public enum Why {
    /** In response to an appeal, with no strategy of the company behind it. */
    CHARITABLE_GIFT,
    /** Long-term, with partners, on an issue that the company chose. */
    COMMUNITY_INVESTMENT,
    /** In support of the business, as with a campaign that promotes a product. */
    COMMERCIAL_INITIATIVE,
    /** Nobody said yet. */
    UNCLASSIFIED
}
