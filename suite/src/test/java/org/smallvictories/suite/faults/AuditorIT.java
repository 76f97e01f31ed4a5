package org.smallvictories.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.kit.testing.Meddler;
import org.smallvictories.suite.FaultySuite;
import org.smallvictories.suite.faults.Auditor.Verdict;

/**
 * An auditor who has an export, the public keys and the checkpoint of an earlier visit finds what somebody who rules the
 * database did meanwhile, however thoroughly.
 */
@ExtendWith(FaultySuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditorIT {

    private static final String DONATIONS = "donations";
    private static final List<String> TABLES =
            List.of("journal", "journal_leaf", "journal_node", "journal_checkpoint", "journal_unsealed", "gift");

    /** From the Panda Phone project. */
    private static final BigDecimal GIVEN = new BigDecimal("50000");

    @TempDir
    Path folder;

    private Auditor auditor;
    private Path kept;
    private String gift;
    private long entry;

    @BeforeEach
    void all_is_well_at_the_first_visit() throws Exception {
        auditor = new Auditor(folder);
        auditor.assertProven(DONATIONS);
        kept = auditor.keepCheckpoint(DONATIONS);
        gift = idOfTheGiftToWwf();
        entry = auditor.sequence(DONATIONS, "donation/" + gift);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", DONATIONS, "emissions"})
    void the_journals_of_the_year_are_as_they_were_sealed(String service) throws Exception {
        auditor.assertProven(service);
    }

    @Test
    void a_changed_gift_is_found_though_its_journal_entry_was_changed_with_it() throws Exception {
        try (Meddler meddler = meddler()) {
            meddler.run("UPDATE gift SET amount = 60000 WHERE id = '" + gift + "'");
            meddler.run(
                    "UPDATE journal SET content = replace(content, '\"50000', '\"60000') WHERE sequence = " + entry);
            assertThat(Door.read("csr", "/api/donations/" + gift).path("amount").decimalValue())
                    .as("what the suite itself says of the gift now")
                    .isEqualByComparingTo("60000");

            assertBroken(
                    auditor.exportAtOnce(DONATIONS),
                    "entry " + entry + " (donation.logged of donation/" + gift + ") was changed after it was sealed");
        }
        assertSound();
    }

    @Test
    void a_gift_put_into_the_past_is_found_by_its_moment_though_the_suite_itself_has_sealed_it() throws Exception {
        try (Meddler meddler = meddler()) {
            meddler.run(
                    """
                    INSERT INTO journal (sequence, recorded_at, actor, action, subject, content) OVERRIDING SYSTEM VALUE
                    SELECT -1, '2020-06-30T12:00:00Z', actor, action, 'donation/forged', content FROM journal
                    WHERE sequence = %d"""
                            .formatted(entry));
            meddler.run("INSERT INTO journal_unsealed VALUES (-1)");

            assertBroken(
                    auditor.export(DONATIONS),
                    "entry -1 (donation.logged of donation/forged) was inserted in the past");
        }
        assertSound();
    }

    private static Meddler meddler() throws Exception {
        return new Meddler(
                "jdbc:postgresql://127.0.0.1:" + FaultySuite.settings().databasePort() + "/" + DONATIONS, TABLES);
    }

    private static String idOfTheGiftToWwf() throws Exception {
        for (JsonNode listed : Door.read("csr", "/api/donations?partner=wwf&limit=200")) {
            if (listed.path("amount").decimalValue().compareTo(GIVEN) == 0) {
                return listed.path("id").asText();
            }
        }
        throw new AssertionError("The gift of 2020 is not there");
    }

    private void assertBroken(Path export, String finding) throws Exception {
        Verdict verdict = auditor.verify(DONATIONS, export, "--checkpoint", kept.toString());
        assertThat(verdict.said()).startsWith("BROKEN: " + finding);
        assertThat(verdict.exit()).isEqualTo(1);
    }

    private void assertSound() throws Exception {
        assertThat(auditor.verify(DONATIONS, auditor.export(DONATIONS), "--checkpoint", kept.toString())
                        .exit())
                .isZero();
    }
}
