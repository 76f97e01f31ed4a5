package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the launcher, as a process of its own, begins and ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_taken_port_is_named_with_a_remedy_before_anything_starts() throws Exception {
        Settings settings = LocalSuite.freshSettings("taken-port");
        int port = settings.port(Service.DONATIONS);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Launcher launcher = Launcher.start(settings)) {
            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.said())
                    .contains("Port " + port + " for donations-service is taken")
                    .contains("-Ddonations.port=")
                    .doesNotContain("stopping");
            assertThat(launcher.leftBehind()).isEmpty();
        }
    }

    @Test
    void a_dead_service_and_a_killed_launcher_leave_no_process_and_lose_nothing() throws Exception {
        Settings settings = LocalSuite.freshSettings("launcher");

        try (Launcher launcher = Launcher.start(settings).awaitReady()) {
            assertThat(launcher.said()).contains("Demo year 2020");
            launcher.process(Service.EMISSIONS).destroyForcibly();
            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.said())
                    .contains("emissions-service has died (exit code 137): see ")
                    .contains("logs/emissions-service.log");
            assertThat(launcher.leftBehind()).isEmpty();
        }
        try (Launcher launcher = Launcher.start(settings).awaitReady()) {
            launcher.kill();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(launcher.leftBehind()).isEmpty());
        }
        try (Launcher launcher = Launcher.start(settings).awaitReady()) {
            assertThat(launcher.said()).as("the data is still there").doesNotContain("Demo year 2020");
            launcher.process(Service.DONATIONS).destroy();
            await().atMost(SOON).until(() -> launcher.said()
                    .contains("donations-service was stopped with a signal. The others go on"));
            launcher.stop();
            assertThat(launcher.exitCode()).isEqualTo(128 + 15);
            assertThat(launcher.said())
                    .containsSubsequence(
                            "gateway stopped",
                            "emissions-service stopped",
                            "donations-service stopped",
                            "partners-service stopped",
                            "PostgreSQL stopped");
            assertThat(launcher.leftBehind()).isEmpty();
        }
    }

    @Test
    void a_second_suite_on_the_same_data_is_refused() throws Exception {
        Settings settings = LocalSuite.freshSettings("shared-data");
        try (DataDirectory held = DataDirectory.hold(settings.data());
                Launcher launcher = Launcher.start(settings)) {
            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.said())
                    .contains("The suite runs already on " + settings.data())
                    .contains("(process " + ProcessHandle.current().pid() + ")");
        }
    }
}
