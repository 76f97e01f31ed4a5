package org.smallvictories.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps what somebody sent from looking like entries of the log: in messages, also those of exceptions, control characters are
 * shown as escapes.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        ExtLogRecord entry = ExtLogRecord.wrap(record);
        String message = entry.getFormattedMessage();
        if (message != null && !message.equals(Escaped.text(message))) {
            entry.setMessage(Escaped.text(message), ExtLogRecord.FormatStyle.NO_FORMAT);
        }
        entry.setThrown(Escaped.failure(entry.getThrown()));
        return true;
    }
}
