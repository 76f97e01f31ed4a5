package org.smallvictories.gateway.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a token says that has been verified already. */
record Claims(JsonNode all) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Claims of(String token) {
        try {
            return new Claims(JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
        } catch (IOException impossible) {
            throw new IllegalArgumentException("A verified token is not JSON", impossible);
        }
    }

    Optional<String> text(String claim) {
        return Optional.of(at(claim)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Of an array, or a single one. */
    Set<String> texts(String claim) {
        Set<String> texts = new TreeSet<>();
        text(claim).ifPresent(texts::add);
        for (JsonNode element : at(claim)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    Instant expiry() {
        return Instant.ofEpochSecond(at("exp").longValue());
    }

    /** An ID token says to the client who signed in, and opens nothing. Providers mark it in one of these ways. */
    boolean areOfAnIdToken() {
        return all.has("at_hash") || text("typ").filter("ID"::equals).isPresent();
    }

    /** A claim whose name holds slashes goes before a way into an object. */
    private JsonNode at(String claim) {
        if (all.has(claim)) {
            return all.get(claim);
        }
        JsonNode node = all;
        for (String step : claim.split("/")) {
            node = node.path(step);
        }
        return node;
    }
}
