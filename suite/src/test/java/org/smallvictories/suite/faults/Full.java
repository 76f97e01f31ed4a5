package org.smallvictories.suite.faults;

/** How much is tried: little in every build, much with {@code mvn -Pfaults verify}. */
public final class Full {

    private static final boolean FULL = Boolean.getBoolean("faults.full");

    private Full() {}

    public static int orShort(int inFull, int inShort) {
        return FULL ? inFull : inShort;
    }

    /** Counts, for people who read the build's output. */
    public static void report(String counts) {
        System.out.println("[faults] " + counts);
    }
}
