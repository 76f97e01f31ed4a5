package org.smallvictories.suite;

import java.util.concurrent.CompletableFuture;

/** A process of the suite. */
interface Part extends AutoCloseable {

    void start();

    /** Returns when it has ended in good order; does nothing when it has not been started. */
    @Override
    void close();

    /** Done when it has ended, for whatever reason. */
    CompletableFuture<?> onExit();

    /** Whether somebody asked it to stop, as with {@code kill}, and it did so in good order. */
    boolean wasStoppedOnPurpose();

    /** What it is called. */
    String name();

    /** How it ended and where to read why. */
    String obituary();
}
