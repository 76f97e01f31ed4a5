package org.smallvictories.emissions.footprint;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.smallvictories.emissions.footprint.Basis.Names;
import org.smallvictories.kit.problem.Problem;

/** Tells what is wrong with activities before any is added, looking each footprint, factor and site up once. */
public final class ActivityCheck {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<UUID, Found<Footprint>> drafts = new HashMap<>();
    private final Map<Names, Found<Basis>> bases = new HashMap<>();
    private final Map<UUID, VisitorDevices> visitorDevices = new HashMap<>();

    /** What a name led to, or why to nothing. */
    private record Found<T>(T thing, Problem problem) {

        T orThrow() {
            if (problem != null) {
                throw problem;
            }
            return thing;
        }
    }

    /** 404 or 409 when the footprint takes no activities. */
    public void requireDraft(UUID footprint) {
        found(drafts, footprint, ActivityCheck::draft).orThrow();
    }

    /**
     * 422 naming what is wrong with an activity that keeps to the constraints of its record.
     *
     * @param footprint takes activities
     */
    public void requireValid(UUID footprint, NewActivity given) {
        Footprint draft = found(drafts, footprint, ActivityCheck::draft).orThrow();
        Basis basis = found(bases, Names.of(given), Basis::of).orThrow();
        requireVisitorDevicesOnce(draft, new Activity(draft, given, basis, "", Instant.EPOCH).visitorDevices);
    }

    /** Also among the activities that were checked before. */
    private void requireVisitorDevicesOnce(Footprint draft, VisitorDevices way) {
        if (way != null) {
            way.requireOnlyWay(visitorDevices.computeIfAbsent(draft.id, id -> QuarkusTransaction.requiringNew()
                    .call(() -> VisitorDevices.of(draft).orElse(way))));
        }
    }

    private static Footprint draft(UUID id) {
        Footprint footprint = Footprint.find(id).orElseThrow(() -> Problem.notFound("footprint", id));
        footprint.requireDraft();
        return footprint;
    }

    private static <K, T> Found<T> found(Map<K, Found<T>> remembered, K key, Function<K, T> find) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                key, wanted -> QuarkusTransaction.requiringNew().call(() -> {
                    try {
                        return new Found<>(find.apply(wanted), null);
                    } catch (Problem problem) {
                        return new Found<>(null, problem);
                    }
                }));
    }
}
