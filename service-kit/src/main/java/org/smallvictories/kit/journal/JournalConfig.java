package org.smallvictories.kit.journal;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How a service's journal is sealed. */
@ConfigMapping(prefix = "journal")
interface JournalConfig {

    /** Names the journal in its checkpoints, such as {@code small-victories/partners}. */
    String origin();

    Sealing sealing();

    /** Ed25519 private key in PKCS#8 PEM; without it, a key is made that ends with the process. */
    Optional<Path> keyFile();

    /** The key before that one: as long as it is named, checkpoints are signed with both. */
    Optional<Path> formerKeyFile();

    interface Sealing {

        /** How often, such as {@code 10s}; {@code off} for never. */
        String every();

        /** The most entries under one checkpoint. */
        int batch();
    }
}
