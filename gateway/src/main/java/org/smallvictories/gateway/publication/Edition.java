package org.smallvictories.gateway.publication;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A published version without its content: what a visit needs to know of it. */
record Edition(UUID id, int ofYear, int version, Instant withdrawnAt) {

    private static final String SELECT =
            "select new org.smallvictories.gateway.publication.Edition(one.id, one.ofYear, one.version, one.withdrawnAt) from"
                    + " Publication one where one.version is not null and ";

    /** @param version null for the one that holds now */
    static Optional<Edition> of(int year, Integer version) {
        return Panache.getEntityManager()
                .createQuery(
                        SELECT
                                + "one.ofYear = :year and (:version is null or one.version = :version) order by one.version desc",
                        Edition.class)
                .setParameter("year", year)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The version of each year that holds now, the latest year first; none of years that were withdrawn. */
    static List<Edition> thatHold() {
        return Panache.getEntityManager()
                .createQuery(
                        SELECT
                                + "one.withdrawnAt is null and one.version = (select max(other.version) from Publication other where"
                                + " other.ofYear = one.ofYear) order by one.ofYear desc",
                        Edition.class)
                .getResultList();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
