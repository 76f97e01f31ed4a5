package org.smallvictories.gateway.entry;

import static java.util.Comparator.comparing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.gateway.proxy.ServicesConfig;
import org.smallvictories.gateway.token.OnBehalf;

/** Fetches what journals tell of records. A journal that cannot be asked makes no page fail. */
@ApplicationScoped
public class Trails {

    private static final Logger LOG = Logger.getLogger(Trails.class);
    private static final int MOST_SUBJECTS = 20;
    private static final int MOST_PROOFS = 20;

    private final JournalClient journals;
    private final ServicesConfig services;

    Trails(@RestClient JournalClient journals, ServicesConfig services) {
        this.journals = journals;
        this.services = services;
    }

    /** @param subjects of the record and of what belongs to it, such as {@code donation/01936e5c-…} */
    public Uni<Trail> of(Service service, List<String> subjects, OnBehalf caller) {
        String address = services.addresses().get(service.shortName()).toString();
        return Multi.createFrom()
                .iterable(subjects.subList(0, Math.min(subjects.size(), MOST_SUBJECTS)))
                .onItem()
                .transformToUniAndMerge(subject -> journals.traces(address, service.shortName(), caller, subject))
                .collect()
                .asList()
                .flatMap(traces -> proven(service, address, inOrder(traces)))
                .onFailure()
                .invoke(failure -> LOG.warnf("No journal of %s: %s", service.fullName(), failure))
                .onFailure()
                .recoverWithItem(Trail.unknown(service.shortName()));
    }

    private static List<Trace> inOrder(List<List<Trace>> traces) {
        return traces.stream()
                .flatMap(List::stream)
                .sorted(comparing(Trace::sequence))
                .toList();
    }

    private Uni<Trail> proven(Service service, String address, List<Trace> traces) {
        List<Uni<Trail.Step>> steps = new ArrayList<>();
        for (Trace trace : traces) {
            steps.add(
                    trace.sealed() && steps.size() < MOST_PROOFS
                            ? journals.proof(address, service.shortName(), trace.sequence())
                                    .map(proof -> new Trail.Step(trace, proof))
                                    .onFailure()
                                    .recoverWithItem(new Trail.Step(trace, null))
                            : Uni.createFrom().item(new Trail.Step(trace, null)));
        }
        return steps.isEmpty()
                ? Uni.createFrom().item(new Trail(service.shortName(), true, List.of()))
                : Uni.join().all(steps).andFailFast().map(all -> new Trail(service.shortName(), true, all));
    }
}
