package org.smallvictories.kit.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.proof.Note;

@KitTest
class KeyRotationTest {

    @TempDir
    Path folder;

    @Inject
    JournalFixture fixture;

    @Inject
    TreeStore tree;

    @Inject
    @Any
    Instance<CheckpointResource> published;

    @Test
    void a_key_is_replaced_by_way_of_checkpoints_that_both_sign() throws Exception {
        CheckpointKeys first = new CheckpointKeys(config(newKey("first"), null));
        CheckpointKeys second = new CheckpointKeys(config(newKey("second"), folder.resolve("first")));
        CheckpointKeys third = new CheckpointKeys(config(folder.resolve("second"), null));
        append();

        Note before = sealWith(first);
        before.requireSignedBy(first.verifierKeys());
        Note during = sealWith(second);
        assertEquals(before.text(), during.text());
        assertTrue(during.namesAll(second.verifierKeys()));
        during.requireSignedBy(first.verifierKeys());
        append();
        Note after = sealWith(third);
        after.requireSignedBy(third.verifierKeys());
        assertEquals(1, after.signatures().size());

        List<String> keys = tree.keys();
        assertTrue(keys.containsAll(
                second.verifierKeys().stream().map(Object::toString).toList()));
        assertThat(fixture.verdict(), startsWith("OK: "));
    }

    @Test
    void a_new_key_signs_the_present_state_once_even_if_nothing_is_new() throws Exception {
        append();
        fixture.sealAll();
        Sealer sealer = sealer(new CheckpointKeys(config(newKey("new"), null)));

        Note announced = seal(sealer);
        fixture.sealAll();
        assertEquals(announced.toString(), seal(sealer).toString());
    }

    @Test
    void a_file_that_is_no_key_stops_the_service_and_says_which() throws IOException {
        Path file = Files.writeString(folder.resolve("nonsense"), "nonsense");

        assertThat(
                assertThrows(ConfigurationException.class, () -> new CheckpointKeys(config(file, null)))
                        .getMessage(),
                startsWith("CHECKPOINT_KEY_FILE names " + file));
    }

    private void append() {
        fixture.append("test/" + UUID.randomUUID(), Map.of());
    }

    private Note sealWith(CheckpointKeys keys) {
        return seal(sealer(keys));
    }

    private Sealer sealer(CheckpointKeys keys) {
        return new Sealer(tree, keys, config(null, null), published, new SimpleMeterRegistry());
    }

    private Note seal(Sealer sealer) {
        QuarkusTransaction.requiringNew().run(sealer::seal);
        return tree.latest().orElseThrow();
    }

    private Path newKey(String name) throws GeneralSecurityException, IOException {
        byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static JournalConfig config(Path key, Path former) {
        return new JournalConfig() {
            @Override
            public String origin() {
                return "small-victories/kit";
            }

            @Override
            public Sealing sealing() {
                return new Sealing() {
                    @Override
                    public String every() {
                        return "off";
                    }

                    @Override
                    public int batch() {
                        return 50;
                    }
                };
            }

            @Override
            public Optional<Path> keyFile() {
                return Optional.ofNullable(key);
            }

            @Override
            public Optional<Path> formerKeyFile() {
                return Optional.ofNullable(former);
            }
        };
    }
}
