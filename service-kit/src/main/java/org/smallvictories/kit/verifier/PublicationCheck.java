package org.smallvictories.kit.verifier;

import static org.smallvictories.kit.verifier.Documents.hashes;
import static org.smallvictories.kit.verifier.Documents.number;
import static org.smallvictories.kit.verifier.Documents.object;
import static org.smallvictories.kit.verifier.Documents.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InclusionProof;
import org.smallvictories.kit.proof.InvalidProof;

/** Follows every hash in the proof of a published year up to the signed checkpoint of its journal. */
final class PublicationCheck {

    private final Arguments arguments;
    private final Map<String, Object> proof;
    private final Map<String, Checkpoint> checkpoints = new HashMap<>();

    PublicationCheck(Arguments arguments, String proof) {
        this.arguments = arguments;
        this.proof = object(proof);
    }

    /** @param published what was published; every figure in it must have its proof */
    String against(String published) {
        object(proof, "journals").keySet().forEach(this::checkpoint);
        Map<String, Object> entries = object(proof, "entries");
        entries.keySet().forEach(name -> entry(name, object(entries, name)));
        Map<String, Object> figures = object(proof, "figures");
        figures.keySet().forEach(figure -> trail(figure, object(figures, figure), entries));
        int proven = new PublishedFigures(figures.keySet()).in(object(object(published), "year"));
        return entries.size() + " entries behind " + proven + " figures are sealed by the checkpoints of "
                + checkpoints.size() + " journals; SHA-256 of what was published: " + Documents.sha256(published);
    }

    private void checkpoint(String journal) {
        Map<String, Object> journals = object(proof, "journals");
        checkpoints.put(journal, arguments.signed(text(object(journals, journal), "checkpoint")));
    }

    private void entry(String name, Map<String, Object> entry) {
        Checkpoint checkpoint = checkpoints.get(text(entry, "journal"));
        if (checkpoint == null) {
            throw new InvalidProof("entry " + name + " is of a journal without a checkpoint");
        }
        InclusionProof inclusion = new InclusionProof(number(entry, "index"), checkpoint.size(), hashes(entry, "path"));
        if (!inclusion.root(Hash.parse(text(entry, "leafHash"))).equals(checkpoint.root())) {
            throw new InvalidProof("entry " + name + " is not what the checkpoint seals");
        }
    }

    private static void trail(String figure, Map<String, Object> trail, Map<String, Object> entries) {
        List<?> named = trail.get("entries") instanceof List<?> list ? list : List.of();
        if (named.isEmpty() && !Boolean.TRUE.equals(trail.get("more"))) {
            throw new InvalidProof("nothing is behind the figure " + figure);
        }
        for (Object name : named) {
            if (!entries.containsKey(String.valueOf(name))) {
                throw new InvalidProof("entry " + name + " behind the figure " + figure + " is missing");
            }
        }
    }
}
