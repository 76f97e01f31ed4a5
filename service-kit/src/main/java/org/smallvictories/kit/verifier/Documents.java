package org.smallvictories.kit.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.InvalidProof;
import org.smallvictories.kit.proof.VerifierKey;

/** Reads what the verifier is given. Two names in one object would let readers differ, so they are refused. */
final class Documents {

    private static final JSON READER = JSON.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
            .build();

    private Documents() {}

    static Map<String, Object> object(String json) {
        try {
            return READER.mapFrom(json);
        } catch (IOException unreadable) {
            throw new InvalidProof("It is not a JSON object: " + json.substring(0, Math.min(json.length(), 60)));
        }
    }

    /** The hash of a sealed entry: of its canonical form (RFC 8785), however it is laid out here. */
    static Hash leafHash(Object leaf) {
        try {
            return Hash.ofLeaf(new JsonCanonicalizer(READER.asString(leaf)).getEncodedUTF8());
        } catch (IOException unwritable) {
            throw new InvalidProof("The entry has no canonical form: " + unwritable.getMessage());
        }
    }

    /** In hexadecimal digits, as {@code sha256sum} prints it. */
    static String sha256(String document) {
        return HexFormat.of().formatHex(Hash.sha256().digest(document.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(Map<String, Object> object, String name) {
        return member(object, name, String.class);
    }

    static long number(Map<String, Object> object, String name) {
        return member(object, name, Number.class).longValue();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> object, String name) {
        return member(object, name, Map.class);
    }

    static List<Hash> hashes(Map<String, Object> object, String name) {
        return ((List<?>) member(object, name, List.class))
                .stream().map(hash -> Hash.parse(String.valueOf(hash))).toList();
    }

    private static <T> T member(Map<String, Object> object, String name, Class<T> type) {
        Object value = object.get(name);
        if (!type.isInstance(value)) {
            throw new InvalidProof("'" + name + "' is missing or not what it should be");
        }
        return type.cast(value);
    }

    /** A verifier key, or a file with one a line. */
    static List<VerifierKey> keys(String given) throws IOException {
        Path file = Path.of(given);
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of(given);
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }
}
