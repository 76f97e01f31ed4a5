package org.smallvictories.partners.community;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smallvictories.kit.Ids;
import org.smallvictories.kit.paging.PageRequest;

/** How many members a community had on a day; a later count of the same day takes its place. */
@Entity
public class MemberCount extends PanacheEntityBase {

    @Id
    UUID id;

    String community;
    int members;
    LocalDate countedOn;
    Instant recordedAt;

    protected MemberCount() {}

    MemberCount(String community, NewMemberCount given, Instant recordedAt) {
        this.id = Ids.next();
        this.community = community;
        this.members = given.members();
        this.countedOn = given.countedOn();
        this.recordedAt = recordedAt;
    }

    /** The last count of each community up to a day, as known at a moment, by slug. */
    static Map<String, MemberCount> latest(Collection<Community> communities, LocalDate day, Instant asOf) {
        List<String> slugs =
                communities.stream().map(community -> community.slug).toList();
        return MemberCount.<MemberCount>list(
                        """
                        from MemberCount counted where community in ?1 and countedOn <= ?2 and recordedAt <= ?3
                        and not exists (
                            from MemberCount later
                            where later.community = counted.community
                            and later.countedOn <= ?2 and later.recordedAt <= ?3
                            and (later.countedOn > counted.countedOn
                                 or later.countedOn = counted.countedOn and later.id > counted.id))""",
                        slugs,
                        day,
                        asOf)
                .stream()
                .collect(Collectors.toMap(count -> count.community, count -> count));
    }

    /** Every count of a community, the latest recorded first. */
    static List<MemberCount> page(String community, PageRequest page) {
        UUID before = page.beforeId();
        return (before == null
                        ? find("community = ?1 order by id desc", community)
                        : find("community = ?1 and id < ?2 order by id desc", community, before))
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
