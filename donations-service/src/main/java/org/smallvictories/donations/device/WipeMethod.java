package org.smallvictories.donations.device;

/** How data was removed, in the terms of NIST SP 800-88 Rev. 1 (2014), section 2.5. */
public enum WipeMethod {
    /** By the device's own means, such as overwriting or a factory reset: withstands simple recovery. */
    CLEAR,
    /** By physical or logical means, such as cryptographic or block erase: withstands recovery in a laboratory. */
    PURGE,
    /** As purged, and the storage can be used no more. */
    DESTROY
}
