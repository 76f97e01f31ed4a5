package org.smallvictories.suite.k8s;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** A few callers who read and write without a pause of more than some milliseconds, and never try again. */
final class Load implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final long PAUSE_MILLIS = 30;
    private static final List<String> READ = List.of("/api/partners", "/api/donations", "/api/factors");

    private final String gateway;
    private final String token;
    private final String gift;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Load(String gateway, String token, String gift) {
        this.gateway = gateway;
        this.token = token;
        this.gift = gift;
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.execute(this::call);
        }
    }

    int requests() {
        return reads.get() + writes.get();
    }

    /** How many gifts were acknowledged or refused. */
    int writes() {
        return writes.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        callers.shutdown();
        if (!callers.awaitTermination(30, TimeUnit.SECONDS)) {
            failures.add("a request that got no answer in 30 s");
        }
    }

    private void call() {
        try (CloseableHttpClient http =
                HttpClients.custom().disableAutomaticRetries().build()) {
            for (int turn = 0; !end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); turn++) {
                boolean writing = turn % 4 == 3;
                send(http, writing ? gift() : new HttpGet(gateway + READ.get(turn % 4) + "?limit=5"));
                (writing ? writes : reads).incrementAndGet();
            }
        } catch (IOException | InterruptedException failure) {
            failures.add(failure.toString());
        }
    }

    private HttpPost gift() {
        HttpPost post = new HttpPost(gateway + "/api/donations");
        post.setEntity(new StringEntity(gift, ContentType.APPLICATION_JSON));
        post.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        return post;
    }

    private void send(CloseableHttpClient http, HttpUriRequest request) {
        request.setHeader("Authorization", "Bearer " + token);
        try (CloseableHttpResponse response = http.execute(request)) {
            String body = EntityUtils.toString(response.getEntity());
            if (response.getStatusLine().getStatusCode() / 100 != 2) {
                failures.add(request + ": " + response.getStatusLine() + " " + body);
            }
        } catch (IOException failure) {
            failures.add(request + ": " + failure);
        }
    }
}
