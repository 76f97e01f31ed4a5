package org.smallvictories.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.smallvictories.kit.problem.Problem;

/** Who makes the present request, as the signed token says. */
@RequestScoped
public class Caller {

    public static final String PARTNERS_CLAIM = "partners";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    /** @param role one of {@link Roles} */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Whether the caller sees only the partners they act for. */
    public boolean isConfinedToPartners() {
        return identity.hasRole(Roles.PARTNER_MANAGER) && !identity.hasRole(Roles.CSR_MANAGER);
    }

    /** The slugs of the partners that the caller acts for; meaningful when {@link #isConfinedToPartners()}. */
    public Set<String> partners() {
        JsonArray partners = token.getClaim(PARTNERS_CLAIM);
        return partners == null
                ? Set.of()
                : partners.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** 403 when the caller is confined to partners and this is not one of them. */
    public void requireMayActFor(String partner) {
        if (isConfinedToPartners() && !partners().contains(partner)) {
            throw Problem.forbidden("You act for " + String.join(", ", partners()) + ", not for " + partner + ".");
        }
    }
}
