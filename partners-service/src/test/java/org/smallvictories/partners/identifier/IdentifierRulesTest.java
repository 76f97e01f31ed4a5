package org.smallvictories.partners.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smallvictories.partners.PartnersTest;

/**
 * Worked examples. SIREN and SIRET: org-id.guide, list FR-RCS, and python-stdnum, {@code fr.siret}; La Poste's: INSEE's answer on
 * its key, which works 35600000049837 out. RNA: what the associations publish of themselves (Secours populaire, Ligue
 * Réunionnaise de Hockey).
 */
@PartnersTest
class IdentifierRulesTest {

    @Inject
    IdentifierRules rules;

    @ParameterizedTest
    @CsvSource({
        "SIREN,  732829320,      true,  worked example",
        "SIREN,  732 829 320,    true,  as people write it",
        "SIREN,  799640131,      true,  of org-id.guide's example",
        "SIREN,  421664079,      true,  Ligue Réunionnaise de Hockey",
        "SIREN,  356000000,      true,  La Poste keeps the rule itself",
        "SIREN,  732829321,      false, the last digit does not check the others",
        "SIREN,  73282932,       false, too short",
        "SIREN,  7328293200,     false, too long",
        "SIREN,  000000000,      false, stands for nothing",
        "SIREN,  73282932O,      false, a letter",
        "SIRET,  73282932000074, true,  worked example",
        "SIRET,  79964013100014, true,  org-id.guide",
        "SIRET,  51278830800025, true,  org-id.guide",
        "SIRET,  79862086000022, true,  org-id.guide",
        "SIRET,  73282932000079, false, the last digit does not check the others",
        "SIRET,  12345678000006, false, its first 9 digits are no SIREN",
        "SIRET,  35600000000048, true,  'La Poste, head office: as all others'",
        "SIRET,  35600000049837, true,  'La Poste: the digits add up to 45'",
        "SIRET,  35600000009075, true,  'La Poste: the digits add up to 35'",
        "SIRET,  35600000049838, false, 'La Poste: the digits add up to 46'",
        "SIRET,  356000000,      false, too short",
        "RNA,    W751064167,     true,  Secours populaire français",
        "RNA,    w751 064 167,   true,  as people write it",
        "RNA,    W9R1000088,     true,  Ligue Réunionnaise de Hockey",
        "RNA,    W75106416,      false, too short",
        "RNA,    751064167,      false, without W",
        "RNA,    WXR1000088,     false, no such territory",
        "ORG_ID, GB-CHC-1081247, true,  a charity in England and Wales",
        "ORG_ID, CA-CRA_ACR-106966591RR0001, true, a list with an underscore",
        "ORG_ID, FR-RCS-732829320, true, with a SIREN",
        "ORG_ID, FR-RCS-732829321, false, without one",
        "ORG_ID, FR-RCS-73282932000074, false, an establishment is no organisation",
        "ORG_ID, CHC-1081247,    false, without a country",
        "ORG_ID, GB-CHC-,        false, without an identifier",
        "ORG_ID, GB-CHC-108/1247, false, a slash does not go into an address",
    })
    void an_identifier_is_well_formed_or_not(Scheme scheme, String value, boolean wellFormed, String why) {
        assertEquals(wellFormed, rules.isWellFormed(new Identifier(scheme, value)), why);
    }

    @Test
    void the_world_knows_an_organisation_by_what_was_given_else_by_its_SIREN() {
        Identifier siret = new Identifier(Scheme.SIRET, "732 829 320 00074");
        Identifier charity = new Identifier(Scheme.ORG_ID, "GB-CHC-1081247");

        assertEquals("FR-RCS-732829320", Identifier.orgId(List.of(siret)));
        assertEquals("GB-CHC-1081247", Identifier.orgId(List.of(siret, charity)));
        assertNull(Identifier.orgId(List.of(new Identifier(Scheme.RNA, "W751064167"))));
    }
}
