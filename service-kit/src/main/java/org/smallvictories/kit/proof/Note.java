package org.smallvictories.kit.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A text signed by one or more keys, in the format of C2SP signed-note v1.
 *
 * @param text ends with a newline; worth nothing until {@link #requireSignedBy} returned
 */
public record Note(String text, List<NoteSignature> signatures) {

    private static final String END_OF_TEXT = "\n\n";
    private static final int MOST_SIGNATURES = 100;

    /**
     * One signature line.
     *
     * @param keyId with the name, names the key
     */
    public record NoteSignature(String keyName, int keyId, byte[] signature) {

        private static final String DASH = "\u2014 ";

        private static NoteSignature parse(String line) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length == 2 && VerifierKey.isName(parts[0])) {
                byte[] bytes = StrictBase64.decode(parts[1]);
                if (bytes.length > Integer.BYTES) {
                    return new NoteSignature(
                            parts[0],
                            ByteBuffer.wrap(bytes).getInt(),
                            Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
                }
            }
            throw new InvalidProof("'" + line + "' is not a signature line");
        }

        private boolean isBy(VerifierKey key) {
            return keyName.equals(key.name()) && keyId == key.id();
        }

        @Override
        public String toString() {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
            return DASH
                    + keyName
                    + ' '
                    + StrictBase64.encode(bytes.putInt(keyId).put(signature).array());
        }
    }

    public static Note sign(String text, List<SigningKey> keys) {
        return new Note(
                text,
                keys.stream()
                        .map(key -> new NoteSignature(
                                key.verifierKey().name(), key.verifierKey().id(), key.sign(text)))
                        .toList());
    }

    /** Reads what {@link #toString()} writes. */
    public static Note parse(String encoded) {
        int end = encoded.lastIndexOf(END_OF_TEXT);
        if (end <= 0 || !encoded.endsWith("\n") || encoded.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new InvalidProof("It is not a signed note: a text, an empty line and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        encoded.substring(end + END_OF_TEXT.length()).lines().forEach(line -> {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new InvalidProof("The note has more than " + MOST_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.parse(line));
        });
        return new Note(encoded.substring(0, end + 1), signatures);
    }

    /**
     * Returns if at least one of these keys signed the text. Signatures of other keys count for nothing, but one that names
     * one of these keys and is not theirs spoils the note.
     */
    public void requireSignedBy(Collection<VerifierKey> keys) {
        boolean signed = false;
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (signature.isBy(key)) {
                    if (!key.verifies(text, signature.signature())) {
                        throw new InvalidProof("The signature by " + key.name() + " is not of this text");
                    }
                    signed = true;
                }
            }
        }
        if (!signed) {
            throw new InvalidProof("No signature is by a key that was given");
        }
    }

    /** Whether each of these keys signed, as far as the signatures name them. */
    public boolean namesAll(Collection<VerifierKey> keys) {
        return keys.stream().allMatch(key -> signatures.stream().anyMatch(signature -> signature.isBy(key)));
    }

    @Override
    public String toString() {
        StringBuilder encoded = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> encoded.append(signature).append('\n'));
        return encoded.toString();
    }
}
