package org.smallvictories.donations.partnerlink;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.smallvictories.kit.Ids;

/** What opens a link: its id and a secret of 256 random bits, written as 64 letters, digits, hyphens and underscores. */
final class LinkToken {

    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int CHARACTERS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID link;
    private final byte[] secret;

    private LinkToken(UUID link, byte[] secret) {
        this.link = link;
        this.secret = secret;
    }

    static LinkToken random() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(Ids.next(), secret);
    }

    /** Empty when the text (null for none) cannot be a token. */
    static Optional<LinkToken> read(String text) {
        if (text == null || text.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            UUID link = new UUID(bytes.getLong(), bytes.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new LinkToken(link, secret));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException none) {
            return Optional.empty();
        }
    }

    UUID link() {
        return link;
    }

    /** As it is written. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .put(secret);
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }

    /** The SHA-256 of the secret. No slow hash is needed: nobody goes through 256 random bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a kept hash is of this secret. How long it takes to tell says nothing of the hash. */
    boolean isOf(byte[] kept) {
        return MessageDigest.isEqual(hash(), kept);
    }

    /** Tells nothing, so that it can stand in a log. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
