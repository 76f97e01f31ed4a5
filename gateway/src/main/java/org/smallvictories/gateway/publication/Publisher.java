package org.smallvictories.gateway.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smallvictories.gateway.token.Callers;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.FieldError;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.request.Period;

/** Publishes a draft: its figures as they still are, proven, its texts acknowledged, earlier versions corrected by it. */
@ApplicationScoped
class Publisher {

    private final PublicationDesk desk;
    private final ServiceApis services;
    private final Callers callers;
    private final Stored stored;
    private final Journal journal;
    private final Clock clock;

    Publisher(
            PublicationDesk desk, ServiceApis services, Callers callers, Stored stored, Journal journal, Clock clock) {
        this.desk = desk;
        this.services = services;
        this.callers = callers;
        this.stored = stored;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the journal, beside what was published. */
    record Published(
            int year,
            int version,
            Instant asOf,
            String sha256,
            Map<String, String> checkpoints,
            List<Publishing.Acknowledgement> acknowledgements) {}

    /** In the transaction at work. */
    PublicationView publish(UUID id, Publishing given) {
        Publication draft = Publication.forChange(id);
        draft.requireDraft();
        Instant now = clock.instant();
        Document document = document(draft, now, true);
        requireAcknowledged(draft, given);
        requireUnchanged(desk.changes(id));
        Proof proof = new ProofOfYear(
                        draft.ofYear, services, callers.authorization().await().indefinitely())
                .of(document.year().figures().toList());
        String text = stored.write(document);
        draft.publish(document.version(), text, sha256(text), stored.write(proof), now);
        draft.flush();
        journal.append(
                "publication.published",
                "publication/" + id,
                new Published(
                        draft.ofYear,
                        draft.version,
                        draft.asOf,
                        draft.sha256,
                        proof.journals().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, of -> of.getValue().checkpoint())),
                        given.acknowledgements()));
        return PublicationView.of(draft, stored);
    }

    Document preview(Publication draft) {
        return document(draft, clock.instant(), false);
    }

    /** What publishing the draft makes public; a preview has no version. */
    private Document document(Publication draft, Instant now, boolean publishing) {
        Year year = PublicationDesk.told(draft, stored);
        Optional<Publication> earlier = Publication.latest(draft.ofYear);
        Told reason = stored.read(draft.reason, Told.class);
        if (publishing && earlier.isPresent()) {
            reason.require(draft.languages, "reason");
        }
        int version = earlier.map(one -> one.version + 1).orElse(1);
        return new Document(
                new Period(LocalDate.of(draft.ofYear, 1, 1), LocalDate.of(draft.ofYear, 12, 31)),
                publishing ? version : null,
                draft.asOf,
                publishing ? now : null,
                draft.languages,
                year,
                earlier.map(one -> corrections(one, year, version, now, reason)).orElse(List.of()));
    }

    private List<Correction> corrections(Publication earlier, Year year, int version, Instant now, Told reason) {
        Document before = stored.read(earlier.document, Document.class);
        List<Correction> changed = Correction.between(before.year(), year);
        // What changed may be a text alone: the reason is told all the same.
        List<Correction> told = changed.isEmpty() ? List.of(Correction.OF_TEXTS) : changed;
        return Stream.concat(
                        before.corrections().stream(),
                        told.stream().map(correction -> correction.published(version, now, reason)))
                .toList();
    }

    private void requireAcknowledged(Publication draft, Publishing given) {
        List<ClaimWarning> warnings = PublicationView.of(draft, stored).warnings();
        Set<String> acknowledged = given.acknowledgements().stream()
                .map(Publishing.Acknowledgement::warning)
                .collect(Collectors.toSet());
        List<FieldError> open = warnings.stream()
                .filter(warning -> !acknowledged.remove(warning.id()))
                .map(warning -> new FieldError(
                        warning.id(),
                        String.join(", ", warning.found()) + " " + warning.why()
                                + "; change the text, or acknowledge the warning with a reason"))
                .toList();
        if (!open.isEmpty()) {
            throw Problem.conflict(open);
        }
        if (!acknowledged.isEmpty()) {
            throw Problem.invalid("acknowledgements", "names a warning that there is not: " + acknowledged);
        }
    }

    private static void requireUnchanged(List<Correction> changes) {
        if (!changes.isEmpty()) {
            throw Problem.conflict("Figures have changed since they were taken: "
                    + changes.stream().map(change -> change.figure().id()).collect(Collectors.joining(", "))
                    + ". Take them anew (POST …/snapshot) and look at the preview again.");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
