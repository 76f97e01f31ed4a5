package org.smallvictories.suite;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads the demo year into a suite that was not started here. */
public final class DemoYearAt {

    private DemoYearAt() {}

    /** Through the gateway at an address, as people with the names and the password of the demo accounts. */
    public static void load(String gateway, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("demo-year");
        new DemoYear(gateway, folder.resolve("in-progress"), new Progress(out)).loadIfEmpty();
        Files.delete(folder);
    }
}
