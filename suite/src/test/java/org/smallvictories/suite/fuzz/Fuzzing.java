package org.smallvictories.suite.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Calls every operation of some documents so many times and keeps what was wrong with the answers. */
final class Fuzzing {

    private static final int AT_A_TIME = 6;
    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403);

    private final List<Operation> operations;
    private final Client client;
    private final long seed;
    private final Judge judge = new Judge();
    private final Known known = new Known();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Map<String, CopyOnWriteArrayList<String>> able = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Finding> findings = new ConcurrentSkipListMap<>();

    /** The first call that had it, and how many did. */
    private record Finding(String example, AtomicLong times) {}

    Fuzzing(List<Operation> operations, Client client, long seed) {
        this.operations = operations.stream()
                .sorted(Comparator.comparingInt(
                                (Operation operation) -> operation.path().split("/").length)
                        .thenComparing(Operation::name))
                .toList();
        this.client = client;
        this.seed = seed;
    }

    /** First everything as it should be, so that there are records to name, and it is known who may do what; then the rest. */
    void run(int callsEach) throws Exception {
        for (String pass : List.of("GET", "POST", "GET", "PUT")) {
            for (Operation operation : operations) {
                if (operation.method().equals(pass)) {
                    asItShouldBe(operation, pass);
                }
            }
        }
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Operation operation : operations) {
                running.add(workers.submit(() -> hostile(operation, callsEach)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void asItShouldBe(Operation operation, String pass) {
        Calls calls = new Calls(operation, known, randomFor(operation, pass));
        List<String> known = List.copyOf(able.getOrDefault(operation.name(), new CopyOnWriteArrayList<>()));
        for (String account : known.isEmpty() ? Calls.ACCOUNTS : known) {
            Call call = calls.fitting(account);
            int status = judge(call);
            if (NOT_ALLOWED.contains(status)) {
                continue;
            }
            if (status / 100 != 2) {
                refusals.put(operation.name(), call + "\n  -> " + status);
            }
            if (pass.equals(operation.method())) {
                able.computeIfAbsent(operation.name(), name -> new CopyOnWriteArrayList<>())
                        .addIfAbsent(account);
            }
        }
    }

    private void hostile(Operation operation, int times) {
        Calls calls = new Calls(operation, known, randomFor(operation, "hostile"));
        List<String> accounts = List.copyOf(able.getOrDefault(operation.name(), new CopyOnWriteArrayList<>()));
        for (int i = 0; i < times; i++) {
            judge(i % 4 > 0 || accounts.isEmpty() ? calls.hostile(accounts) : calls.fitting(accounts.get(0)));
        }
    }

    private Random randomFor(Operation operation, String purpose) {
        return new Random(seed * 31 + (operation.name() + purpose).hashCode());
    }

    /** Returns the status, 0 without an answer. */
    private int judge(Call call) {
        try {
            Answer answer = client.send(call);
            statuses.computeIfAbsent(answer.status(), status -> new AtomicLong())
                    .incrementAndGet();
            judge.faults(call, answer).forEach(fault -> keep(call, fault, answer.toString()));
            if (answer.status() / 100 == 2) {
                done.add(call.operation().name());
                learn(call, answer);
            }
            return answer.status();
        } catch (IOException failure) {
            keep(call, "no answer: " + failure.getClass().getSimpleName(), failure.toString());
            return 0;
        }
    }

    private void keep(Call call, String fault, String answer) {
        String example = call + "\n  -> " + answer;
        findings.computeIfAbsent(call.operation().name() + ": " + fault, key -> new Finding(example, new AtomicLong()))
                .times
                .incrementAndGet();
    }

    private void learn(Call call, Answer answer) {
        String path = call.target().replaceFirst("\\?.*", "");
        JsonNode body = answer.isJson() ? judge.read(answer.text()) : null;
        if (body != null) {
            known.learn(path, body);
        }
        if (path.endsWith("/template")) {
            known.template(path.substring(0, path.lastIndexOf('/')), answer.text());
        }
        if (answer.headers().containsKey("location")) {
            known.created(answer.headers().get("location"));
        }
        if (answer.headers().containsKey("etag")) {
            known.tagged(path, answer.headers().get("etag"));
        }
    }

    List<String> findings() {
        return findings.entrySet().stream()
                .map(finding ->
                        finding.getKey() + " (" + finding.getValue().times + " times)\n  " + finding.getValue().example)
                .toList();
    }

    /** Operations that never succeeded, of which no more than refusals was tried, with a call that was refused. */
    List<String> neverDone() {
        return operations.stream()
                .map(Operation::name)
                .filter(name -> !done.contains(name))
                .map(name -> name + ": " + refusals.get(name))
                .toList();
    }

    long calls() {
        return statuses.values().stream().mapToLong(AtomicLong::get).sum();
    }

    Map<Integer, AtomicLong> statuses() {
        return statuses;
    }
}
