package org.smallvictories.emissions.factor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.kit.journal.Journal;
import org.smallvictories.kit.journal.JournalChange;
import org.smallvictories.kit.problem.Problem;

/** Adds versions of factors and voids them, each journalled, in the transaction at work. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Factors {

    private static final int PAGE = 500;

    private final Journal journal;

    Factors(Journal journal) {
        this.journal = journal;
    }

    /**
     * Adds the next version of each. No slug may be there twice.
     *
     * @throws Problem 422 on {@code unit} when it is not known, or does not fit the version before
     */
    List<Factor> add(List<NewFactor> given, UUID importId, String by, Instant at) {
        oneAtATime();
        List<String> slugs = given.stream().map(NewFactor::slug).toList();
        Map<String, MeasuringUnit> units =
                newest(slugs).stream().collect(Collectors.toMap(factor -> factor.slug, Factor::unit));
        given.forEach(one -> requireUnitOfSameKind(one, units.get(one.slug())));
        Map<String, Integer> versions = newestVersions(slugs);
        List<Factor> added = new ArrayList<>();
        for (NewFactor one : given) {
            added.add(new Factor(one, versions.getOrDefault(one.slug(), 0) + 1, importId, at));
        }
        persist(added, by, at);
        return added;
    }

    /** Adds the versions that are not there yet; returns how many. */
    int addMissing(Collection<Factor> versions, Instant at) {
        oneAtATime();
        List<Factor> missing = versions.stream()
                .filter(factor -> Factor.version(factor.slug, factor.version).isEmpty())
                .toList();
        persist(missing, Journal.SYSTEM, at);
        return missing.size();
    }

    /** Voids what an import brought and is not void; returns how many. */
    long voidImported(UUID importId, String reason, String by, Instant at) {
        long voided = 0;
        for (List<Factor> page = ofImport(importId); !page.isEmpty(); page = ofImport(importId)) {
            page.forEach(factor -> factor.voidBecause(reason, by, at));
            Factor.flush();
            journal.appendAll(by, at, changes("factor.voided", page));
            Panache.getEntityManager().clear(); // an import is larger than what a session should hold
            voided += page.size();
        }
        return voided;
    }

    /** The newest versions of these that are not void. */
    @Transactional
    List<Factor> newest(Collection<String> slugs) {
        return Factor.list(
                """
                from Factor f where f.slug in ?1 and f.voiding.voidedAt is null
                and not exists (select 1 from Factor n
                    where n.slug = f.slug and n.version > f.version and n.voiding.voidedAt is null)""",
                slugs);
    }

    /** The units of all factors, by slug. */
    @Transactional
    Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        Panache.getEntityManager()
                .createQuery(
                        "select slug, unit from Factor where voiding.voidedAt is null order by version", Object[].class)
                .getResultStream()
                .forEach(row -> units.put((String) row[0], (String) row[1]));
        return units;
    }

    private static void requireUnitOfSameKind(NewFactor given, MeasuringUnit before) {
        MeasuringUnit unit = MeasuringUnit.of(given.unit(), "unit");
        if (before != null && !unit.fits(before)) {
            throw Problem.invalid(
                    "unit", "'" + unit + "' cannot be converted to '" + before + "' of the version before");
        }
    }

    private static List<Factor> ofImport(UUID importId) {
        return Factor.<Factor>find("importId = ?1 and voiding.voidedAt is null order by slug", importId)
                .range(0, PAGE - 1)
                .list();
    }

    private void persist(List<Factor> factors, String by, Instant at) {
        Factor.persist(factors);
        Factor.flush();
        journal.appendAll(by, at, changes("factor.added", factors));
    }

    private static List<JournalChange> changes(String action, List<Factor> factors) {
        return factors.stream()
                .map(factor -> new JournalChange(action, factor.path(), FactorView.of(factor)))
                .toList();
    }

    /** Void ones included: their numbers are taken. */
    private static Map<String, Integer> newestVersions(Collection<String> slugs) {
        return Panache.getEntityManager()
                .createQuery("select slug, max(version) from Factor where slug in :slugs group by slug", Object[].class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }

    /** So that two who add the same factor do not both find the same version next. */
    private static void oneAtATime() {
        Panache.getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('factor'))", Integer.class)
                .getSingleResult();
    }
}
