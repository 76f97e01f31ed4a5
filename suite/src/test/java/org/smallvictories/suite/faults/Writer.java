package org.smallvictories.suite.faults;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who records one thing after the other, tries again with the same key until each is acknowledged, and remembers
 * what was.
 */
final class Writer extends Thread {

    static final BigDecimal AMOUNT = new BigDecimal("1.01");

    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(409, 429, 500, 502, 503, 504);
    private static final long LONGEST_NANOS = 90_000_000_000L;
    private static final long PAUSE_MILLIS = 50;
    private static final long REST_MILLIS = 20;
    private static final int CREATED = 201;

    /** What is written: by whom, where, and with which body; {@code %s} stands for its name. */
    enum Kind {
        MILESTONE(
                "csr",
                "/api/milestones",
                "milestone",
                "{\"slug\": \"%s\", \"title\": \"Nothing was lost\", \"date\": \"2020-10-01\"}"),
        GIFT(
                "wwf",
                "/api/donations",
                "donation",
                "{\"kind\": \"MONEY\", \"partner\": \"wwf\", \"project\": \"panda-phone\", \"date\": \"2020-12-01\", \"amount\": "
                        + AMOUNT + ", \"currency\": \"EUR\", \"state\": \"DELIVERED\", \"description\": \"%s\"}"),
        FOOTPRINT(
                "csr",
                "/api/footprints",
                "footprint",
                "{\"name\": \"%s\", \"kind\": \"EVENT\", \"from\": \"2020-07-15\", \"to\": \"2020-07-15\"}");

        final String account;
        final String path;
        /** What the journal calls it. */
        final String subject;

        private final String body;

        Kind(String account, String path, String subject, String body) {
            this.account = account;
            this.path = path;
            this.subject = subject;
            this.body = body;
        }
    }

    final Kind kind;

    /** Path of the record by the name it was given. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    final AtomicLong triedAgain = new AtomicLong();
    private final String name;
    private volatile boolean stopping;
    volatile String complaint;

    Writer(Kind kind, String name) {
        super(name);
        this.kind = kind;
        this.name = name;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; !stopping && complaint == null; i++) {
                write(name + '-' + i);
                Thread.sleep(REST_MILLIS);
            }
        } catch (InterruptedException stop) {
            complaint = "was interrupted";
        }
    }

    private void write(String record) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!isAcknowledged(record, key)) {
            if (complaint != null) {
                return;
            }
            if (System.nanoTime() > end) {
                complaint = record + " was not acknowledged in time";
                return;
            }
            triedAgain.incrementAndGet();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isAcknowledged(String record, String key) throws InterruptedException {
        try {
            HttpResponse<String> response = Door.post(kind.account, kind.path, key, kind.body.formatted(record));
            if (response.statusCode() == CREATED) {
                acknowledged.put(
                        record, response.headers().firstValue("Location").orElseThrow());
                return true;
            }
            if (!WORTH_ANOTHER_TRY.contains(response.statusCode())) {
                complaint = record + " was refused: " + response.statusCode() + ' ' + response.body();
            }
            return false;
        } catch (IOException unknownOutcome) {
            return false;
        }
    }

    /** Ends after the record at hand. */
    void finish() throws InterruptedException {
        stopping = true;
        join();
    }
}
