package org.smallvictories.kit.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.KitTest;

/** What somebody sends cannot look like an entry of the log. */
@KitTest
class LogTest {

    private static final String FORGED = "/probe\r\n13:05:22.123 INFO  [kit] all is well\u001b[2J\u2028\u202e";
    private static final String SHOWN =
            "/probe\\u000d\\u000a13:05:22.123 INFO  [kit] all is well\\u001b[2J\\u2028\\u202e";

    private static final Formatter PLAIN = new PatternFormatter("%s%e%n");
    private static final Formatter JSON = new JsonFormatter();

    @Test
    void a_value_of_several_lines_is_one_line_of_the_log() {
        ExtLogRecord entry = entryAbout(FORGED);

        assertEquals("Failure of " + SHOWN, written(PLAIN, entry).strip());
        assertEquals(1, written(JSON, entry).lines().count());
    }

    @Test
    void the_message_of_a_failure_and_of_its_cause_are_one_line_each() {
        ExtLogRecord entry = entryOf(new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));

        String written = written(PLAIN, entry);
        assertTrue(
                written.lines().anyMatch(line -> line.endsWith("java.lang.IllegalStateException: " + SHOWN)), written);
        assertTrue(
                written.lines()
                        .anyMatch(line -> line.equals("Caused by: java.lang.IllegalArgumentException: " + SHOWN)),
                written);
        assertTrue(written.lines().noneMatch(line -> line.startsWith("13:05:22")), written);
        assertEquals(1, written(JSON, entry).lines().count());
    }

    @Test
    void what_holds_nothing_of_the_kind_is_left_as_it_is() {
        IllegalStateException harmless = new IllegalStateException("Déjà vu: 50 €");
        ExtLogRecord entry = entryOf(harmless);

        written(PLAIN, entry);
        assertEquals("Failure", entry.getMessage());
        assertSame(harmless, entry.getThrown());
    }

    @Test
    void the_console_shows_nothing_else() {
        Handler console = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();

        ExtLogRecord entry = entryAbout(FORGED);
        assertTrue(console.isLoggable(entry));
        assertEquals("Failure of " + SHOWN, entry.getFormattedMessage());
    }

    private static ExtLogRecord entryAbout(String value) {
        ExtLogRecord entry = new ExtLogRecord(
                Level.SEVERE, "Failure of %s", ExtLogRecord.FormatStyle.PRINTF, LogTest.class.getName());
        entry.setParameters(new Object[] {value});
        return entry;
    }

    private static ExtLogRecord entryOf(Throwable failure) {
        ExtLogRecord entry = new ExtLogRecord(Level.SEVERE, "Failure", LogTest.class.getName());
        entry.setThrown(failure);
        return entry;
    }

    private static String written(Formatter formatter, ExtLogRecord entry) {
        assertTrue(new OneLine().isLoggable(entry));
        return formatter.format(entry);
    }
}
