package org.smallvictories.kit.imports;

import java.util.UUID;

/** An import that this process has to do, or does. */
final class Work {

    /** Thrown where the import finds that somebody has ended it. */
    static final class Ended extends RuntimeException {
        Ended() {
            super(null, null, false, false);
        }
    }

    private final UUID id;
    private final Importer importer;
    private final ImportOptions options;
    private final Upload upload;
    private final Progress progress = new Progress();
    private volatile boolean ended;

    Work(UUID id, Importer importer, ImportOptions options, Upload upload) {
        this.id = id;
        this.importer = importer;
        this.options = options;
        this.upload = upload;
    }

    UUID id() {
        return id;
    }

    Importer importer() {
        return importer;
    }

    ImportOptions options() {
        return options;
    }

    Upload upload() {
        return upload;
    }

    Progress progress() {
        return progress;
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended || Thread.currentThread().isInterrupted();
    }

    void goOn() {
        if (hasEnded()) {
            throw new Ended();
        }
    }
}
