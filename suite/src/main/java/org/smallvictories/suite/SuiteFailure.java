package org.smallvictories.suite;

/** Why the suite cannot start or go on, in one line for the person at the terminal. */
public class SuiteFailure extends RuntimeException {

    public SuiteFailure(String line) {
        super(line);
    }

    public SuiteFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
