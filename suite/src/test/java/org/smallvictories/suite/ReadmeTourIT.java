package org.smallvictories.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tour in README does what it says: its blocks run one after the other in one shell, and each command succeeds. */
@ExtendWith(LocalSuite.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTourIT {

    private static final Pattern TOUR = Pattern.compile("(?ms)^## A five-minute tour$(.*?)(?=^## |\\z)");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final long LONGEST_MINUTES = 5;

    @Test
    void every_command_of_the_tour_succeeds() throws Exception {
        Path output = Files.createTempFile(LocalSuite.settings().data(), "tour", ".out");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-x", "-c", commands())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("GATEWAY", LocalSuite.url());
        Process tour = shell.start();
        assertThat(tour.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(tour.exitValue()).as(Files.readString(output)).isZero();
    }

    private static String commands() throws Exception {
        String readme = Files.readString(LocalSuite.checkout().resolve("README.md"));
        String tour = TOUR.matcher(readme)
                .results()
                .map(section -> section.group(1))
                .findFirst()
                .orElseThrow();
        String commands = COMMANDS.matcher(tour)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
        assertThat(commands).as("commands of the tour").isNotBlank();
        return commands;
    }
}
