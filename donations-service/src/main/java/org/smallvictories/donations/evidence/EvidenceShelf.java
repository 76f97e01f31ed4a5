package org.smallvictories.donations.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.smallvictories.donations.Horizon;
import org.smallvictories.kit.identity.Caller;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.problem.Problem;

/**
 * Keeps evidence with its owner and gives it out. Whoever asks has made sure that the owner is there and the caller may see
 * it, and while something is added or voided holds the owner, so that the same content does not come twice at once.
 */
@ApplicationScoped
public class EvidenceShelf {

    private static final int MOST = 50;

    private final Chunks chunks;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EvidenceShelf(Chunks chunks, Journal journal, Caller caller, Clock clock) {
        this.chunks = chunks;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds a file, unless the owner has the same already. */
    @Transactional(TxType.MANDATORY)
    public Kept add(Owner owner, ReceivedFile file, About about, String description) {
        return add(owner, file, about, description, caller.name());
    }

    /** The same in the name of somebody who has no account. */
    @Transactional(TxType.MANDATORY)
    public Kept add(Owner owner, ReceivedFile file, About about, String description, String by) {
        return keep(Evidence.withContent(owner, file.sha256()), owner, by, () -> {
            Evidence evidence = Evidence.file(owner, file, about, description, by, clock.instant());
            evidence.persistAndFlush();
            chunks.write(evidence.id, file.path());
            return evidence;
        });
    }

    /**
     * Adds a link, unless the owner has the same already.
     *
     * @throws Problem 422 when it is no link
     */
    @Transactional(TxType.MANDATORY)
    public Kept add(Owner owner, NewLink given) {
        String link = NewLink.read(given.link())
                .orElseThrow(() -> Problem.invalid(
                        "link", "must be a link that begins with https:// or http:// and holds no password"));
        return keep(Evidence.withLink(owner, link), owner, caller.name(), () -> {
            Evidence evidence = Evidence.link(owner, given, link, caller.name(), clock.instant());
            evidence.persistAndFlush();
            return evidence;
        });
    }

    /**
     * The evidence that is named with something that happened to its owner: by id, or as a link, which is added.
     *
     * @param named null for none
     * @throws Problem 422 when it is neither
     */
    @Transactional(TxType.MANDATORY)
    public UUID named(Owner owner, String named, About about) {
        if (named == null) {
            return null;
        }
        if (NewLink.read(named).isPresent()) {
            return add(owner, new NewLink(named, about, null, null)).evidence().id();
        }
        return id(named)
                .flatMap(id -> Evidence.of(owner, id))
                .filter(evidence -> evidence.voidedAt == null)
                .orElseThrow(
                        () -> Problem.invalid(
                                "evidence",
                                "is neither the id of evidence that is here and not voided, nor a link that begins with https://"))
                .id;
    }

    @Transactional(TxType.MANDATORY)
    public EvidenceView voidBecause(Owner owner, UUID id, String reason) {
        Evidence wrong = Evidence.forVoiding(owner, id).orElseThrow(() -> Problem.notFound("evidence", id));
        wrong.voidBecause(reason, caller.name(), clock.instant());
        return journalled("evidence.voided", owner, wrong, caller.name());
    }

    /** In the order in which it came, voided evidence included. */
    public List<EvidenceView> list(Owner owner, Horizon asOf) {
        return Evidence.of(owner, asOf).stream()
                .map(evidence -> EvidenceView.of(evidence, asOf))
                .toList();
    }

    public EvidenceView view(Owner owner, UUID id) {
        return EvidenceView.of(existing(owner, id), Horizon.LATEST);
    }

    /** A file as it came, to be saved and not to be shown: nothing in it is to run here. */
    public Response download(Owner owner, UUID id, Request request) {
        Evidence evidence = existing(owner, id);
        if (evidence.link != null) {
            throw Problem.notFound("file, but a link, in evidence", id);
        }
        EntityTag hash = new EntityTag(evidence.sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(hash);
        if (unchanged != null) {
            return unchanged.tag(hash).build();
        }
        StreamingOutput content = out -> chunks.copy(evidence.id, evidence.size, out);
        return Response.ok(content, evidence.mediaType)
                .tag(hash)
                .header(HttpHeaders.CONTENT_LENGTH, evidence.size)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(evidence.fileName))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private Kept keep(Optional<Evidence> earlier, Owner owner, String by, Supplier<Evidence> added) {
        if (earlier.isPresent()) {
            return new Kept(EvidenceView.of(earlier.get(), Horizon.LATEST), false);
        }
        if (Evidence.countOf(owner) >= MOST) {
            throw Problem.conflict("There are " + MOST + " pieces of evidence already, and no more are taken.");
        }
        return new Kept(journalled("evidence.added", owner, added.get(), by), true);
    }

    private EvidenceView journalled(String action, Owner owner, Evidence evidence, String by) {
        EvidenceView view = EvidenceView.of(evidence, Horizon.LATEST);
        journal.appendAs(by, action, owner.subject(), view);
        return view;
    }

    private static Evidence existing(Owner owner, UUID id) {
        return Evidence.of(owner, id).orElseThrow(() -> Problem.notFound("evidence", id));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
