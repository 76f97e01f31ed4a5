package org.smallvictories.emissions.avoided;

/** Who states what a new device emits. The first is the one that totals are by. */
public enum Source {
    ADEME,
    BOAVIZTA;

    /** Of the factor of a new device, such as {@code new-smartphone-ademe}. */
    String factorOf(String type) {
        return "new-" + type + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
