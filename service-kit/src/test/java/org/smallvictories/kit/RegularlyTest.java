package org.smallvictories.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.lifecycle.Regularly;

@KitTest
class RegularlyTest {

    @Inject
    Regularly regularly;

    @Test
    void work_is_done_again_and_again_unless_it_is_off() throws Exception {
        CountDownLatch thrice = new CountDownLatch(3);
        AtomicInteger never = new AtomicInteger();
        regularly.run("off", never::incrementAndGet);
        regularly.run("0.01s", thrice::countDown);
        assertTrue(thrice.await(20, TimeUnit.SECONDS));
        assertEquals(0, never.get());
    }
}
