package org.smallvictories.gateway.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.smallvictories.gateway.proxy.Service;
import org.smallvictories.kit.problem.Problem;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Note;

/** Gathers what proves the figures of a year: the entries behind each, and their way up to a signed checkpoint. */
final class ProofOfYear {

    /** Of one figure. */
    private static final int MOST_RECORDS = 100;

    private static final String FOOTPRINT = "footprint/";
    private static final String PLEDGED = "PLEDGED";
    private static final Duration UNTIL_SEALED = Duration.ofSeconds(2);

    private final int year;
    private final ServiceApis services;
    private final String authorization;
    private final Map<String, List<ServiceApi.Trace>> traces = new LinkedHashMap<>();
    private final Map<Behind, Subjects> subjects = new LinkedHashMap<>();

    ProofOfYear(int year, ServiceApis services, String authorization) {
        this.year = year;
        this.services = services;
        this.authorization = authorization;
    }

    /** Subjects of a journal, and whether there are more of them than are listed. */
    private record Subjects(String service, List<String> listed, boolean more) {}

    /** 503 while an entry is not sealed yet: the next checkpoint will. */
    Proof of(List<Figure> figures) {
        Map<String, Proof.Trail> trails = new LinkedHashMap<>();
        Map<String, Set<String>> subjectsByService = new TreeMap<>();
        for (Figure figure : figures) {
            trails.put(figure.id(), trail(figure, subjectsByService));
        }
        Map<String, Proof.Journal> journals = new TreeMap<>();
        services.names().forEach(service -> journals.put(service, journal(service)));
        Map<String, Proof.Entry> entries = new LinkedHashMap<>();
        subjectsByService.forEach((service, all) -> all.forEach(
                subject -> entries(service, subject, journals.get(service)).forEach(entries::put)));
        return new Proof(journals, entries, trails);
    }

    private Proof.Trail trail(Figure figure, Map<String, Set<String>> subjectsByService) {
        List<String> entries = new ArrayList<>();
        boolean more = false;
        for (Behind behind : figure.behind()) {
            Subjects found = subjects.computeIfAbsent(behind, this::resolve);
            more |= found.more;
            for (String subject : found.listed) {
                subjectsByService
                        .computeIfAbsent(found.service, key -> new TreeSet<>())
                        .add(subject);
                sealed(found.service, subject).forEach(trace -> entries.add(name(found.service, trace)));
            }
        }
        if (entries.isEmpty() && !more) {
            throw Problem.conflict("No entry is behind the figure " + figure.id() + ": take the figures anew.");
        }
        return new Proof.Trail(entries, more);
    }

    private Subjects resolve(Behind behind) {
        if (behind.subject() == null) {
            return gifts(behind);
        }
        List<String> listed = new ArrayList<>(List.of(behind.subject()));
        boolean more = false;
        if (behind.subject().startsWith(FOOTPRINT)) {
            String id = behind.subject().substring(FOOTPRINT.length());
            List<ServiceApi.Activity> lines =
                    services.ask(behind.service(), service -> service.activities(authorization, id, MOST_RECORDS + 1));
            more = lines.size() > MOST_RECORDS;
            lines.stream().limit(MOST_RECORDS).forEach(line -> listed.add(behind.subject() + "/activity/" + line.id()));
        }
        return new Subjects(behind.service(), listed, more);
    }

    private Subjects gifts(Behind behind) {
        List<ServiceApi.Gift> gifts = services.ask(
                Service.DONATIONS.shortName(),
                service -> service.gifts(
                        authorization,
                        behind.partner(),
                        behind.kind(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        false,
                        MOST_RECORDS + 1));
        return new Subjects(
                behind.service(),
                gifts.stream()
                        .limit(MOST_RECORDS)
                        .filter(gift -> behind.unit() == null
                                || behind.unit().equals(gift.currency())
                                || behind.unit().equals(gift.unit()))
                        .filter(gift -> !PLEDGED.equals(gift.state()))
                        .map(gift -> "donation/" + gift.id())
                        .toList(),
                gifts.size() > MOST_RECORDS);
    }

    private List<ServiceApi.Trace> sealed(String service, String subject) {
        return traces.computeIfAbsent(service + ' ' + subject, key -> {
            List<ServiceApi.Trace> found = services.ask(service, api -> api.traces(authorization, service, subject));
            if (!found.stream().allMatch(ServiceApi.Trace::sealed)) {
                throw Problem.unavailable(
                        "The journal of " + service + "-service is not sealed up to these figures yet; try again in a"
                                + " moment.",
                        UNTIL_SEALED);
            }
            return found;
        });
    }

    private Proof.Journal journal(String service) {
        String checkpoint = services.ask(service, api -> api.checkpoint(service));
        String keys = services.ask(service, api -> api.keys(service));
        return new Proof.Journal(checkpoint, keys.lines().toList());
    }

    private Map<String, Proof.Entry> entries(String service, String subject, Proof.Journal journal) {
        long size = Checkpoint.of(Note.parse(journal.checkpoint())).size();
        return sealed(service, subject).stream()
                .collect(Collectors.toMap(
                        trace -> name(service, trace),
                        trace -> entry(service, subject, trace, size),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private Proof.Entry entry(String service, String subject, ServiceApi.Trace trace, long size) {
        ServiceApi.Sealed sealed = services.ask(service, api -> api.proof(service, trace.sequence(), size));
        return new Proof.Entry(
                service,
                trace.sequence(),
                subject,
                trace.action(),
                trace.recordedAt(),
                sealed.index(),
                sealed.leafHash(),
                sealed.path());
    }

    private static String name(String service, ServiceApi.Trace trace) {
        return service + '/' + trace.sequence();
    }
}
