package org.smallvictories.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Writers at work at once, beside whom a test asks its questions. */
public final class Load {

    private static final int LONGEST_MINUTES = 5;

    /** Fair, so that who waits for quiet gets it. */
    private final ReadWriteLock atWork = new ReentrantReadWriteLock(true);

    /**
     * Lets each writer write a number of times and asks the questions again and again until all have ended.
     *
     * @param write takes a number that is different each time, from 0
     */
    public void run(int writers, int times, IntConsumer write, Runnable questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int first = writer * times;
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < times; i++) {
                        write(first + i, write);
                    }
                }));
            }
            do {
                questions.run();
            } while (writing.stream().anyMatch(one -> !one.isDone()));
            for (Future<?> one : writing) {
                one.get(LONGEST_MINUTES, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(int number, IntConsumer write) {
        atWork.readLock().lock();
        try {
            write.accept(number);
        } finally {
            atWork.readLock().unlock();
        }
    }

    /** The answer to a question while no request of a writer is under way. */
    public <T> T quietly(Supplier<T> question) {
        atWork.writeLock().lock();
        try {
            return question.get();
        } finally {
            atWork.writeLock().unlock();
        }
    }
}
