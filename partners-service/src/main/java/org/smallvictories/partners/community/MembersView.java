package org.smallvictories.partners.community;

import java.time.LocalDate;
import java.util.UUID;

/** How many belonged to a community on a day; who, is nobody's business here. */
public record MembersView(UUID id, int members, LocalDate countedOn) {

    static MembersView of(MemberCount count) {
        return new MembersView(count.id, count.members, count.countedOn);
    }
}
