package org.smallvictories.kit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.VerifierKey;

/** The command line: a command, options anywhere after it, and files. */
final class Arguments {

    private static final Duration DEFAULT_TOLERANCE = Duration.ofHours(1);

    private final String command;
    private final List<Path> files = new ArrayList<>();
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<Path> published = new ArrayList<>();
    private Duration tolerance = DEFAULT_TOLERANCE;

    /** A command line that makes no sense. */
    static class Misused extends Exception {}

    private Arguments(String command) {
        this.command = command;
    }

    static Arguments of(String[] given) throws Misused, IOException {
        if (given.length == 0) {
            throw new Misused();
        }
        Arguments arguments = new Arguments(given[0]);
        for (int i = 1; i < given.length; i++) {
            if (given[i].startsWith("--")) {
                if (i + 1 == given.length) {
                    throw new Misused();
                }
                arguments.option(given[i], given[++i]);
            } else {
                arguments.files.add(Path.of(given[i]));
            }
        }
        if (arguments.keys.isEmpty()) {
            throw new Misused();
        }
        return arguments;
    }

    private void option(String name, String value) throws Misused, IOException {
        switch (name) {
            case "--key" -> keys.addAll(Documents.keys(value));
            case "--checkpoint" -> published.add(Path.of(value));
            case "--tolerance" -> {
                try {
                    tolerance = Duration.parse(value);
                } catch (DateTimeException unreadable) {
                    throw new Misused();
                }
            }
            default -> throw new Misused();
        }
    }

    String command() {
        return command;
    }

    Arguments requireFiles(int count) throws Misused {
        if (files.size() != count) {
            throw new Misused();
        }
        return this;
    }

    Path file(int position) {
        return files.get(position);
    }

    String read(int position) throws IOException {
        return Files.readString(files.get(position));
    }

    List<VerifierKey> keys() {
        return keys;
    }

    Duration tolerance() {
        return tolerance;
    }

    /** The checkpoints that were kept or published before, their signatures checked. */
    List<Checkpoint> published() throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (Path file : published) {
            checkpoints.add(signed(Files.readString(file)));
        }
        return checkpoints;
    }

    Checkpoint signed(String encoded) {
        Note note = Note.parse(encoded);
        note.requireSignedBy(keys);
        return Checkpoint.of(note);
    }
}
