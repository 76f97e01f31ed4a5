package org.smallvictories.kit.verifier;

import static org.smallvictories.kit.verifier.Documents.hashes;
import static org.smallvictories.kit.verifier.Documents.number;
import static org.smallvictories.kit.verifier.Documents.object;
import static org.smallvictories.kit.verifier.Documents.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.ConsistencyProof;
import org.smallvictories.kit.proof.InclusionProof;
import org.smallvictories.kit.proof.InvalidProof;
import org.smallvictories.kit.verifier.Arguments.Misused;

/**
 * Checks checkpoints, proofs and exports of a journal without the suite and without a network. Prints one line and exits with
 * 0 when all is proven, 1 when it is not, 2 when it was called wrongly or a file cannot be read.
 */
public final class Verifier {

    private static final int PROVEN = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private static final String USAGE =
            """
            Usage: java -jar …-verifier.jar COMMAND --key KEY [--key KEY]… FILES
              checkpoint  CHECKPOINT                   a checkpoint is signed by the key
              inclusion   ENTRY PROOF                  an entry is sealed by the checkpoint in the proof
              consistency OLDER NEWER PROOF            a checkpoint only adds to an older one
              export      EXPORT [--checkpoint FILE]…  no entry was changed, removed, moved or put in;
                          [--tolerance PT1H]           checkpoints kept from before reveal a rewritten journal
              publication PROOF PUBLISHED              every figure of a published year is sealed
            KEY is a verifier key (name+id+base64) or a file with one a line.""";

    private Verifier() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** What {@link #main} does, without the exit; returns the exit code. */
    public static int run(String[] given, PrintStream out) {
        try {
            out.println("OK: " + check(Arguments.of(given)));
            return PROVEN;
        } catch (InvalidProof broken) {
            out.println("BROKEN: " + broken.getMessage());
            return BROKEN;
        } catch (Misused misused) {
            out.println(USAGE);
        } catch (IOException unreadable) {
            out.println("UNREADABLE: " + unreadable.getMessage() + " ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
        return MISUSED;
    }

    private static String check(Arguments arguments) throws Misused, IOException {
        return switch (arguments.command()) {
            case "checkpoint" -> checkpoint(arguments.requireFiles(1));
            case "inclusion" -> inclusion(arguments.requireFiles(2));
            case "consistency" -> consistency(arguments.requireFiles(3));
            case "export" -> export(arguments.requireFiles(1));
            case "publication" ->
                new PublicationCheck(arguments.requireFiles(2), arguments.read(0)).against(arguments.read(1));
            default -> throw new Misused();
        };
    }

    private static String checkpoint(Arguments arguments) throws IOException {
        Checkpoint checkpoint = arguments.signed(arguments.read(0));
        return "the checkpoint of " + checkpoint.origin() + " over " + checkpoint.size()
                + " entries is signed by the key; root " + checkpoint.root();
    }

    private static String inclusion(Arguments arguments) throws IOException {
        Map<String, Object> entry = object(arguments.read(0));
        Map<String, Object> proof = object(arguments.read(1));
        Checkpoint checkpoint = arguments.signed(text(proof, "checkpoint"));
        InclusionProof inclusion = new InclusionProof(number(proof, "index"), checkpoint.size(), hashes(proof, "path"));
        if (!inclusion.root(Documents.leafHash(entry)).equals(checkpoint.root())) {
            throw new InvalidProof(EntryName.of(entry) + " is not what the checkpoint over " + checkpoint.size()
                    + " entries seals at position " + inclusion.index());
        }
        return EntryName.of(entry) + " is sealed by the checkpoint of " + checkpoint.origin() + " over "
                + checkpoint.size() + " entries";
    }

    private static String consistency(Arguments arguments) throws IOException {
        Checkpoint older = arguments.signed(arguments.read(0));
        Checkpoint newer = arguments.signed(arguments.read(1));
        if (!older.origin().equals(newer.origin())) {
            throw new InvalidProof("the checkpoints are of two journals, " + older.origin() + " and " + newer.origin());
        }
        ConsistencyProof proof =
                new ConsistencyProof(older.size(), newer.size(), hashes(object(arguments.read(2)), "path"));
        if (!proof.holds(older.root(), newer.root())) {
            throw new InvalidProof("the checkpoint over " + newer.size() + " entries does not continue the one over "
                    + older.size() + ": entries under it were changed");
        }
        return "the checkpoint of " + newer.origin() + " over " + newer.size() + " entries continues the one over "
                + older.size();
    }

    private static String export(Arguments arguments) throws IOException {
        ExportCheck check = new ExportCheck(arguments.keys(), arguments.published(), arguments.tolerance());
        try (BufferedReader lines = Files.newBufferedReader(arguments.file(0))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
        }
        return check.verdict();
    }
}
