package org.smallvictories.gateway.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.smallvictories.gateway.token.SignedIn;
import org.smallvictories.kit.identity.Roles;
import org.smallvictories.kit.journal.Journal;

/** Reads from claims who somebody is and what they may do. What the suite does not know is passed over. */
@ApplicationScoped
class People {

    private static final Logger LOG = Logger.getLogger(People.class);
    private static final Set<String> ROLES =
            Set.of(Roles.PARTNER_MANAGER, Roles.CSR_MANAGER, Roles.LEADERSHIP, Roles.AUDITOR, Roles.ADMINISTRATOR);
    private static final Pattern SLUG = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private final ProviderConfig config;
    private final Clock clock;

    People(ProviderConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Empty when the token does not name the person: then nobody could be named as who made an entry. */
    Optional<SignedIn> named(Claims claims) {
        Optional<String> name =
                claims.text(config.nameClaim()).map(String::strip).filter(People::canBeUsed);
        if (name.isEmpty()) {
            LOG.warnf("A token of the OpenID provider has no usable claim %s (OIDC_NAME_CLAIM).", config.nameClaim());
        }
        return name.map(known -> new SignedIn(
                known,
                intersection(claims.texts(config.rolesClaim())),
                claims.texts(config.partnersClaim()).stream()
                        .filter(partner -> SLUG.matcher(partner).matches())
                        .collect(Collectors.toUnmodifiableSet()),
                Duration.between(clock.instant(), claims.expiry())));
    }

    /** The journal has a name of its own for what no person did. */
    private static boolean canBeUsed(String name) {
        return NAME.matcher(name).matches() && !name.equals(Journal.SYSTEM);
    }

    private static Set<String> intersection(Set<String> roles) {
        return roles.stream().filter(ROLES::contains).collect(Collectors.toUnmodifiableSet());
    }
}
