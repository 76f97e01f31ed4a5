package org.smallvictories.gateway.impact;

import jakarta.ws.rs.core.MediaType;
import org.smallvictories.kit.request.Period;

/** The files that a report is offered as. */
public enum Format {
    json("application/json"),
    csv("text/csv;charset=utf-8"),
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    pdf("application/pdf");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.valueOf(type);
    }

    public MediaType type() {
        return type;
    }

    /** The value of {@code Content-Disposition}, with a file's name such as {@code impact-2020-01-01-2020-12-31.pdf}. */
    public String attachment(Period period) {
        return "attachment; filename=\"impact-" + period.from() + '-' + period.to() + '.' + name() + '"';
    }

    /** Whether it is told in a language, which machine values are not. */
    boolean isTold() {
        return this == xlsx || this == pdf;
    }
}
