package org.smallvictories.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.tabular.LayoutFinder;
import org.smallvictories.kit.tabular.Row;
import org.smallvictories.kit.tabular.Rows;
import org.smallvictories.kit.tabular.TableFile;
import org.smallvictories.kit.tabular.TableLimits;
import org.smallvictories.kit.tabular.UnreadableTable;

/** Takes over received files and keeps them while they are worked on. */
@ApplicationScoped
class Uploads {

    private final ImportsConfig config;
    private final Clock clock;

    Uploads(ImportsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a file over from the request that it came with.
     *
     * @throws Problem 422 when it is no table or has other columns
     */
    Upload take(Path received, String name, Intake<?> intake, ImportOptions options) {
        try {
            Files.createDirectories(config.directory());
            removeForgotten();
            Path kept = config.directory().resolve(Ids.next().toString());
            Files.move(received, kept, StandardCopyOption.REPLACE_EXISTING);
            try {
                return recognised(kept, name, intake, options);
            } catch (RuntimeException refused) {
                Files.delete(kept);
                throw refused;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void discard(Upload upload) {
        try {
            Files.deleteIfExists(upload.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a killed process has left; no import takes that long. Others may remove their files meanwhile. */
    private void removeForgotten() throws IOException {
        long oldest = clock.instant().minus(config.longest().multipliedBy(2)).toEpochMilli();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(config.directory())) {
            for (Path file : files) {
                if (file.toFile().lastModified() < oldest) { // 0 when it is gone
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Upload recognised(Path file, String name, Intake<?> intake, ImportOptions options) {
        LayoutFinder finder = new LayoutFinder(intake.columns(), options.mapping(), options.style());
        TableLimits limits = new TableLimits(
                TableLimits.USUAL.columns(),
                TableLimits.USUAL.cellLength(),
                config.largestUnpacked().asLongValue());
        try {
            TableFile table = TableFile.of(file, options.sheet(), finder::isHeading, limits);
            try (Rows rows = table.rows()) {
                Row headings = headings(rows, finder, intake.mostLinesAboveHeadings());
                return new Upload(file, shown(name), hash(file), table, finder.find(headings), headings.line());
            }
        } catch (UnreadableTable unreadable) {
            throw Problem.invalid("file", unreadable.getMessage());
        }
    }

    /** The first row with all headings that are needed; the first of all where there is none. */
    private static Row headings(Rows rows, LayoutFinder finder, int mostAbove) {
        Row first = rows.next().orElseThrow(() -> Problem.invalid("file", "is empty"));
        Optional<Row> row = Optional.of(first);
        for (int above = 0; above < mostAbove && row.isPresent(); above++) {
            if (finder.isHeadings(row.get())) {
                return row.get();
            }
            row = rows.next();
        }
        return row.filter(finder::isHeadings).orElse(first);
    }

    /** What a browser or client says the file is called: shown, never used as a path. */
    private static String shown(String name) {
        String known = name == null ? "" : name.replaceAll("[\\p{Cntrl}]", "").strip();
        return known.length() > 200 ? known.substring(0, 200) : known;
    }

    private static String hash(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
