package org.smallvictories.kit.journal;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.smallvictories.kit.proof.SigningKey;
import org.smallvictories.kit.proof.VerifierKey;

/** The keys that checkpoints are signed with: the present one and, while it is being replaced, the one before. */
@ApplicationScoped
class CheckpointKeys {

    private static final Logger LOG = Logger.getLogger(CheckpointKeys.class);

    private final List<SigningKey> signers = new ArrayList<>();

    CheckpointKeys(JournalConfig config) {
        signers.add(config.keyFile()
                .map(file -> read(config.origin(), file, "CHECKPOINT_KEY_FILE"))
                .orElseGet(() -> ephemeral(config.origin())));
        config.formerKeyFile()
                .ifPresent(file -> signers.add(read(config.origin(), file, "CHECKPOINT_FORMER_KEY_FILE")));
    }

    List<SigningKey> signers() {
        return signers;
    }

    List<VerifierKey> verifierKeys() {
        return signers.stream().map(SigningKey::verifierKey).toList();
    }

    private static SigningKey ephemeral(String origin) {
        LOG.warn("CHECKPOINT_KEY_FILE is not set: checkpoints are signed with a key that ends with this process.");
        return SigningKey.ephemeral(origin);
    }

    private static SigningKey read(String origin, Path file, String variable) {
        try {
            return SigningKey.ofPem(origin, Files.readString(file));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new ConfigurationException(
                    variable + " names " + file + ", which is not an Ed25519 private key in PKCS#8 PEM.");
        }
    }
}
