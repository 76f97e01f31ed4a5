package org.smallvictories.gateway.token;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.smallvictories.gateway.account.Account;
import org.smallvictories.kit.identity.Caller;

/** Writes and reads the two kinds of tokens: people's, for the gateway, and internal ones, for the services. */
@Singleton
class Tokens {

    private static final String FOR_THE_GATEWAY = "small-victories";
    private static final String FOR_SERVICES = "small-victories-services";

    private final TokenConfig config;
    private final SigningKeys keys;
    private final Clock clock;
    private final JwtConsumer accessTokens;

    Tokens(TokenConfig config, SigningKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.accessTokens = new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys.verificationKeys())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, SigningKeys.ALGORITHM))
                .setExpectedIssuer(config.issuer())
                .setExpectedAudience(FOR_THE_GATEWAY)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .build();
    }

    String access(Account account) {
        return keys.sign(claims(account.username(), FOR_THE_GATEWAY, config.accessLifetime()));
    }

    /** What an access token says; empty when it is not one, or has expired. */
    Optional<AccessToken> verify(String token) {
        try {
            JwtClaims claims = accessTokens.processToClaims(token);
            Instant expiry = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            Instant issuedAt = Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis());
            return Optional.of(
                    new AccessToken(claims.getSubject(), issuedAt, Duration.between(clock.instant(), expiry)));
        } catch (InvalidJwtException | MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    Session internal(SignedIn who) {
        Duration lifetime = shorter(config.internalLifetime(), who.remaining());
        JwtClaims claims = claims(who.name(), FOR_SERVICES, lifetime);
        claims.setStringClaim("upn", who.name());
        claims.setStringListClaim("groups", List.copyOf(who.roles()));
        claims.setStringListClaim(Caller.PARTNERS_CLAIM, List.copyOf(who.partners()));
        return new Session(
                who.name(),
                who.roles(),
                keys.sign(claims),
                claims,
                clock.instant().plus(lifetime),
                shorter(config.recheckAfter(), who.remaining()));
    }

    private JwtClaims claims(String subject, String audience, Duration lifetime) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.issuer());
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(lifetime).toEpochMilli()));
        return claims;
    }

    private static Duration shorter(Duration lifetime, Duration remaining) {
        return lifetime.compareTo(remaining) < 0 ? lifetime : remaining;
    }
}
