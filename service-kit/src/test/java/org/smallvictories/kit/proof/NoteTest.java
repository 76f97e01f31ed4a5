package org.smallvictories.kit.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteTest {

    /** The example of C2SP signed-note, section "Verifier keys". */
    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE =
            """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of Go's golang.org/x/mod/sumdb/note, where the format comes from; its secret key is public. */
    private static final String GO_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    /** The example of C2SP tlog-checkpoint. */
    private static final String CHECKPOINT =
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    private final SigningKey present = SigningKey.ephemeral("small-victories/kit");
    private final SigningKey former = SigningKey.ephemeral("small-victories/kit");

    @Test
    void the_published_example_is_verified_and_written_back() {
        Note note = Note.parse(NOTE);

        assertDoesNotThrow(() -> note.requireSignedBy(List.of(VerifierKey.parse(KEY))));
        assertEquals("This is an example message.\n", note.text());
        assertEquals(NOTE, note.toString());
        assertEquals(KEY, VerifierKey.parse(KEY).toString());
    }

    @Test
    void a_known_key_signs_to_the_byte_what_it_signed_elsewhere() {
        SigningKey key = SigningKey.ofPem("PeterNeumann", pem(GO_SECRET));

        assertEquals(
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                key.verifierKey().toString());
        assertEquals(
                GO_NOTE, Note.sign(Note.parse(GO_NOTE).text(), List.of(key)).toString());
    }

    @Test
    void the_published_checkpoint_is_read() {
        Note note = Note.parse(CHECKPOINT);
        Checkpoint checkpoint = Checkpoint.of(note);

        assertEquals("example.com/behind-the-sofa", checkpoint.origin());
        assertEquals(20_852_163, checkpoint.size());
        assertEquals(note.text(), checkpoint.text());
        assertEquals(CHECKPOINT, note.toString());
    }

    @Test
    void a_changed_text_is_not_what_was_signed() {
        Note changed = Note.parse(NOTE.replace("example message", "other message"));

        assertThrows(InvalidProof.class, () -> changed.requireSignedBy(List.of(VerifierKey.parse(KEY))));
    }

    @Test
    void the_same_key_under_another_name_is_another_key() {
        Note renamed = Note.parse(NOTE.replace("example.com/foo", "example.com/bar"));

        assertThrows(InvalidProof.class, () -> renamed.requireSignedBy(List.of(VerifierKey.parse(KEY))));
    }

    @Test
    void while_a_key_is_replaced_a_note_holds_by_either() {
        Note note = Note.parse(Note.sign("text\n", List.of(present, former)).toString());

        assertDoesNotThrow(() -> note.requireSignedBy(List.of(present.verifierKey())));
        assertDoesNotThrow(() -> note.requireSignedBy(List.of(former.verifierKey())));
        assertTrue(note.namesAll(List.of(present.verifierKey(), former.verifierKey())));
    }

    @Test
    void a_note_by_an_unknown_key_is_worth_nothing() {
        Note note = Note.sign("text\n", List.of(former));

        assertThrows(InvalidProof.class, () -> note.requireSignedBy(List.of(present.verifierKey())));
        assertFalse(note.namesAll(List.of(present.verifierKey())));
    }

    @Test
    void one_forged_signature_of_a_known_key_spoils_the_note() {
        Note.NoteSignature forged =
                Note.sign("other\n", List.of(present)).signatures().get(0);
        Note genuine = Note.sign("text\n", List.of(former));
        Note note = new Note("text\n", List.of(genuine.signatures().get(0), forged));

        assertThrows(
                InvalidProof.class, () -> note.requireSignedBy(List.of(former.verifierKey(), present.verifierKey())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\nno signature line\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 na+me AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAA\n",
                "te\u0007xt\n\n\u2014 name AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAAA"
            })
    void what_is_no_signed_note_is_refused(String text) {
        assertThrows(InvalidProof.class, () -> Note.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo\n",
                "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n1\nAAAA\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThrows(InvalidProof.class, () -> Checkpoint.of(new Note(text, List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void what_is_no_verifier_key_is_refused(String text) {
        assertThrows(InvalidProof.class, () -> VerifierKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void what_is_no_private_key_is_refused(String pem) {
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofPem("name", pem));
    }

    /** PKCS#8 of RFC 8410 around a key as Go writes it: its type, then the 32 bytes. */
    private static String pem(String goSecret) {
        byte[] typed = Base64.getDecoder().decode(goSecret);
        String hex = "302e020100300506032b657004220420" + HexFormat.of().formatHex(Arrays.copyOfRange(typed, 1, 33));
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex))
                + "\n-----END PRIVATE KEY-----\n";
    }
}
