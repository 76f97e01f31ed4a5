package org.smallvictories.partners.identifier;

import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.LuhnCheck;

/**
 * How the identifiers of each kind are written, for the validator to check; never made.
 *
 * <p>SIREN and SIRET: INSEE, <em>définitions</em> "numéro Siren" and "numéro Siret". RNA: W and a number; overseas ones such as
 * W9R1000088 are real. org-id: org-id.guide; what its identifiers are made of, as IATI and 360Giving want them in addresses.
 */
abstract class Written {

    @Pattern(regexp = "(?!0{9})[0-9]{9}")
    @LuhnCheck
    String siren;

    @Pattern(regexp = "[0-9]{14}")
    @LuhnCheck
    String siret;

    @Pattern(regexp = "W[0-9][0-9A-Z][0-9]{7}")
    String rna;

    @Pattern(regexp = "[A-Z]{2}-[A-Z0-9_]{2,}-[^\\s\\x00/&|?]+")
    String orgId;
}
