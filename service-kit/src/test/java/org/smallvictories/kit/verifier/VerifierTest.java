package org.smallvictories.kit.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.kit.proof.ConsistencyProof;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InclusionProof;
import org.smallvictories.kit.proof.SigningKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierTest {

    private final SigningKey key = SigningKey.ephemeral(PaperJournal.ORIGIN);
    private final PaperJournal journal = new PaperJournal(key);
    private String said;

    @TempDir
    Path folder;

    @Test
    void an_untouched_export_is_fine() {
        eightEntriesUnderThreeCheckpoints();
        journal.end();

        assertEquals(0, export());
        assertThat(
                said, startsWith("OK: 8 entries under 3 checkpoints of small-victories/paper are as they were sealed"));
    }

    @Test
    void an_edited_entry_is_named() {
        eightEntriesUnderThreeCheckpoints();
        replace("\"subject\":\"gift/4\"", "\"subject\":\"gift/40\"");
        replace("\"subject\":\"gift/7\"", "\"subject\":\"gift/70\"");
        journal.end();

        assertBroken("entry 4 (gift.added of gift/40) was changed after it was sealed");
    }

    @Test
    void an_entry_edited_together_with_its_stored_hash_is_bounded_by_the_checkpoints() {
        eightEntriesUnderThreeCheckpoints();
        PaperJournal forged = new PaperJournal(key);
        for (int sequence = 1; sequence <= 8; sequence++) {
            forged.append(sequence, sequence == 4 ? 2 : 1);
        }
        journal.lines.set(5, forged.lines.get(4));
        journal.end();

        assertBroken("one of the 3 entries from entry 3 to entry 5 was changed");
    }

    @Test
    void an_entry_that_is_gone_is_named() {
        eightEntriesUnderThreeCheckpoints();
        replace(PaperJournal.entry(6, 1), "null");
        journal.end();

        assertBroken("entry 6 was removed after it was sealed");
    }

    @Test
    void a_gap_in_the_tree_is_named() {
        eightEntriesUnderThreeCheckpoints();
        journal.lines.remove(4);
        journal.end();

        assertBroken("entry 4 stands at position 3 where position 2 should follow");
    }

    @Test
    void a_gap_before_a_checkpoint_is_named() {
        eightEntriesUnderThreeCheckpoints();
        journal.lines.subList(9, 11).clear();
        journal.end();

        assertBroken("2 entries were removed after entry 6: the checkpoint over 8 follows there");
    }

    @Test
    void entries_that_changed_places_are_named() {
        eightEntriesUnderThreeCheckpoints();
        Collections.swap(journal.lines, 4, 5);
        journal.end();

        assertBroken("entry 4 stands at position 3 where position 2 should follow");
    }

    @Test
    void a_changed_stored_hash_is_told_from_a_changed_entry() {
        eightEntriesUnderThreeCheckpoints();
        String line = journal.lines.get(1);
        String other = journal.lines.get(2).substring(0, 55);
        journal.lines.set(1, other + line.substring(55));
        journal.end();

        assertBroken("the stored hash of an entry was changed, the entry itself was not: entry 1 ");
    }

    @Test
    void an_entry_dated_back_long_before_what_is_sealed_already_was_inserted_in_the_past() {
        journal.append(1, 10);
        journal.seal();
        journal.append(2, 9);
        journal.seal();
        journal.end();

        assertBroken("entry 2 (gift.added of gift/2) was inserted in the past");
        assertEquals(0, export("--tolerance", "P2D"));
    }

    @Test
    void an_entry_that_went_past_the_sealer_is_named() {
        eightEntriesUnderThreeCheckpoints();
        journal.lines.add("{\"unaccounted\":" + PaperJournal.entry(9, 1) + "}");
        journal.end();

        assertBroken("entry 9 (gift.added of gift/9) was put into the journal past the sealer");
    }

    @Test
    void a_journal_that_was_cut_off_shows_against_a_checkpoint_that_was_kept() throws IOException {
        journal.append(1, 1);
        journal.seal();
        List<String> before = new ArrayList<>(journal.lines);
        journal.append(2, 1);
        Path kept = file("kept", journal.seal());
        journal.lines.retainAll(before);
        journal.lines.add("{\"end\":{\"checkpoints\":1,\"entries\":1}}");

        assertEquals(0, export());
        assertEquals(1, export("--checkpoint", kept.toString()));
        assertThat(said, containsString("the journal was cut off: it has 1 sealed entries"));
    }

    @Test
    void a_journal_rewritten_with_the_key_shows_against_a_checkpoint_that_was_kept() throws IOException {
        Path kept = file("kept", eightEntriesUnderThreeCheckpoints());
        journal.end();
        assertEquals(0, export("--checkpoint", kept.toString()));

        PaperJournal rewritten = new PaperJournal(key);
        for (int sequence = 1; sequence <= 8; sequence++) {
            rewritten.append(sequence, 2);
        }
        rewritten.seal();
        rewritten.end();
        journal.lines.clear();
        journal.lines.addAll(rewritten.lines);
        assertEquals(0, export());
        assertEquals(1, export("--checkpoint", kept.toString()));
        assertThat(said, containsString("the journal was rewritten: its first 8 entries"));
    }

    @Test
    void checkpoints_that_contradict_each_other_are_told() throws IOException {
        journal.append(1, 1);
        Path kept = file("kept", journal.seal());
        PaperJournal other = new PaperJournal(key);
        other.append(1, 2);
        Path shown = file("shown", other.seal());

        journal.end();
        assertEquals(1, export("--checkpoint", kept.toString(), "--checkpoint", shown.toString()));
        assertThat(said, containsString("two signed checkpoints over 1 entries contradict each other"));
    }

    @Test
    void a_checkpoint_that_the_key_did_not_sign_is_refused() {
        journal.append(1, 1);
        journal.seal(SigningKey.ephemeral(PaperJournal.ORIGIN));
        journal.end();

        assertBroken("No signature is by a key that was given");
    }

    @Test
    void a_checkpoint_that_was_taken_away_is_missed() {
        eightEntriesUnderThreeCheckpoints();
        journal.lines.remove(journal.lines.size() - 1);
        journal.lines.add("{\"end\":{\"checkpoints\":2,\"entries\":8}}");

        assertBroken("no checkpoint seals the last 3 entries of the tree");
    }

    @Test
    void half_a_file_is_not_taken_for_the_whole() {
        eightEntriesUnderThreeCheckpoints();
        assertBroken("the export ends early");
    }

    @Test
    void a_journal_is_followed_over_a_change_of_keys() {
        SigningKey next = SigningKey.ephemeral(PaperJournal.ORIGIN);
        journal.append(1, 1);
        journal.seal();
        journal.append(2, 1);
        journal.seal(next, key);
        journal.append(3, 1);
        journal.seal(next);
        journal.end();

        assertEquals(0, export("--key", next.verifierKey().toString()));
        assertBroken("No signature is by a key that was given");
    }

    @Test
    void a_value_about_a_person_is_held_against_its_pseudonym() {
        journal.append(1, 1);
        journal.seal();
        // printf saltwwf | sha256sum
        journal.lines.add("{\"personal\":{\"pseudonym\":\"sha256:"
                + "e51ff53bf62cb64390cd54c8de7851fa3e788c35d85e0315a36c6dfe01fbcc92"
                + "\",\"salt\":\"c2FsdA==\",\"value\":\"wwf\"}}");
        journal.end();
        assertEquals(0, export());

        replace("\"value\":\"wwf\"", "\"value\":\"csr\"");
        assertBroken("the value kept for sha256:e51f");
    }

    @Test
    void an_entry_is_proven_however_it_is_laid_out() throws IOException {
        String checkpoint = eightEntriesUnderThreeCheckpoints();
        Path entry = file("entry", PaperJournal.entry(5, 1).replace(",", ",\n  ") + "\n");
        Path proof = file("proof", journal.proof(InclusionProof.path(4, 8), checkpoint, 4));

        assertEquals(0, run("inclusion", entry.toString(), proof.toString()));
        assertThat(said, startsWith("OK: entry 5 (gift.added of gift/5) is sealed by the checkpoint"));

        Path edited = file("edited", PaperJournal.entry(5, 1).replace("12.50", "12.51"));
        assertEquals(1, run("inclusion", edited.toString(), proof.toString()));
        assertThat(said, startsWith("BROKEN: entry 5 (gift.added of gift/5) is not what the checkpoint"));
    }

    @Test
    void a_checkpoint_continues_an_older_one() throws IOException {
        journal.append(1, 1);
        Path older = file("older", journal.seal());
        journal.append(2, 1);
        Path newer = file("newer", journal.seal());
        Path proof = file("proof", journal.proof(ConsistencyProof.path(1, 2), "", 0));

        assertEquals(0, run("consistency", older.toString(), newer.toString(), proof.toString()));
        assertEquals(0, run("checkpoint", newer.toString()));

        PaperJournal other = new PaperJournal(key);
        other.append(1, 2);
        Path rewritten = file("rewritten", other.seal());
        assertEquals(1, run("consistency", rewritten.toString(), newer.toString(), proof.toString()));
        assertThat(said, startsWith("BROKEN: the checkpoint over 2 entries does not continue the one over 1"));
    }

    @Test
    void the_figures_of_a_published_year_are_followed_to_the_checkpoint() throws IOException {
        String published = publishedFigures("given-eur");
        String proof = proofOfPublication(
                "given-eur", Hash.ofLeaf(PaperJournal.entry(5, 1).getBytes(UTF_8)));

        assertEquals(0, runPublication(proof, published));
        assertThat(
                said,
                startsWith("OK: 1 entries behind 1 figures are sealed by the checkpoints of 1 journals; SHA-256"));

        assertEquals(1, runPublication(proof.replace("\"index\":4", "\"index\":3"), published));
        assertThat(said, startsWith("BROKEN: entry paper/5 is not what the checkpoint seals"));
        assertEquals(1, runPublication(proof, publishedFigures("given-eur", "gross")));
        assertThat(said, startsWith("BROKEN: the figure gross has no proof"));
        assertEquals(1, runPublication(proof.replace("[\"paper/5\"]", "[]"), published));
        assertThat(said, startsWith("BROKEN: nothing is behind the figure given-eur"));
        assertEquals(1, runPublication(proof.replace("[\"paper/5\"]", "[\"paper/6\"]"), published));
        assertThat(said, startsWith("BROKEN: entry paper/6 behind the figure given-eur is missing"));
    }

    private int runPublication(String proof, String published) throws IOException {
        return run(
                "publication",
                file("proof", proof).toString(),
                file("published", published).toString());
    }

    private static String publishedFigures(String... ids) {
        return "{\"year\":{\"totals\":[{\"id\":\"" + String.join("\"},{\"id\":\"", ids)
                + "\"}],\"devices\":[],\"victories\":[{\"figures\":[]}]}}";
    }

    private String proofOfPublication(String figure, Hash leaf) {
        String checkpoint = eightEntriesUnderThreeCheckpoints();
        String entry = journal.proof(InclusionProof.path(4, 8), checkpoint, 4)
                .replaceFirst("\\{", "{\"journal\":\"paper\",\"leafHash\":\"" + leaf + "\",");
        return "{\"journals\":{\"paper\":{\"checkpoint\":\"%s\"}},\"entries\":{\"paper/5\":%s},\"figures\":{\"%s\":{\"entries\":[\"paper/5\"],\"more\":false}}}"
                .formatted(checkpoint.replace("\n", "\\n"), entry, figure);
    }

    @Test
    void a_wrong_call_is_explained() throws IOException {
        assertEquals(2, call());
        assertThat(said, startsWith("Usage:"));
        assertEquals(2, call("checkpoint", file("any", "any").toString()));
        assertEquals(2, run("nonsense"));
        assertEquals(2, run("export"));
        assertEquals(2, run("export", "--tolerance", "long"));
        assertEquals(2, run("checkpoint", folder.resolve("absent").toString()));
        assertThat(said, allOf(startsWith("UNREADABLE:"), containsString("absent")));
    }

    @Test
    void what_is_no_export_at_all_is_refused() throws IOException {
        assertEquals(1, run("export", file("text", "no json\n").toString()));
        assertEquals(1, run("export", file("empty", "").toString()));
        assertEquals(
                1,
                run("export", file("doubled", "{\"leaf\":null,\"leaf\":{}}\n").toString()));
        assertEquals(1, run("export", file("incomplete", "{\"leaf\":{}}\n").toString()));
    }

    private String eightEntriesUnderThreeCheckpoints() {
        String latest = null;
        for (int sequence = 1; sequence <= 8; sequence++) {
            journal.append(sequence, 1);
            if (sequence == 2 || sequence == 5 || sequence == 8) {
                latest = journal.seal();
            }
        }
        return latest;
    }

    private void replace(String from, String to) {
        journal.lines.replaceAll(line -> line.replace(from, to));
    }

    private void assertBroken(String reason) {
        assertEquals(1, export());
        assertThat(said, startsWith("BROKEN: " + reason));
        assertEquals(1, said.lines().count());
    }

    private int export(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("export", file("export", lines()).toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private String lines() {
        return String.join("\n", journal.lines) + '\n';
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key", key.verifierKey().toString()));
        return call(all.toArray(String[]::new));
    }

    private int call(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Verifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
