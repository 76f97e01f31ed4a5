package org.smallvictories.gateway.publication;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.StandIn;
import org.smallvictories.kit.proof.Checkpoint;
import org.smallvictories.kit.proof.Hash;
import org.smallvictories.kit.proof.Note;
import org.smallvictories.kit.proof.SigningKey;

/** The three services' stand-ins with summaries of a year, and a sealed journal of one entry each. */
final class SealedBooks {

    private static final Hash LEAF = Hash.ofLeaf("an entry".getBytes(StandardCharsets.UTF_8));

    private String donations = summary("donations");
    private boolean sealed = true;

    void open() {
        Neighbours.PARTNERS.answer(exchange -> answer("partners", summary("partners"), exchange));
        Neighbours.DONATIONS.answer(exchange -> answer("donations", donations, exchange));
        Neighbours.EMISSIONS.answer(exchange -> answer("emissions", summary("emissions"), exchange));
    }

    /** WWF got so much. */
    void giveWwf(String amount) {
        donations = summary("donations").replace("\"delivered\":50000.00", "\"delivered\":" + amount);
    }

    void leaveUnsealed() {
        sealed = false;
    }

    private void answer(String service, String summary, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/checkpoint")) {
            StandIn.reply(exchange, 200, "text/plain", checkpoint(service));
        } else if (path.endsWith("/checkpoint/keys")) {
            StandIn.reply(exchange, 200, "text/plain", "a+key\n");
        } else {
            StandIn.reply(exchange, 200, "application/json", json(path, summary));
        }
    }

    private String json(String path, String summary) {
        if (path.endsWith("/journal/traces")) {
            return "[{\"sequence\":1,\"recordedAt\":\"2021-01-15T08:30:00Z\",\"action\":\"thing.recorded\",\"sealed\":"
                    + sealed + "}]";
        }
        if (path.endsWith("/proof")) {
            return "{\"sequence\":1,\"index\":0,\"size\":1,\"leafHash\":\"" + LEAF
                    + "\",\"path\":[],\"checkpoint\":\"\"}";
        }
        if (path.equals("/api/donations") || path.endsWith("/activities")) {
            return Stream.of("EUR", "USD", "PIECE", "KG", "HOUR", "ROUND")
                    .map(unit -> "{\"id\":\"of-%s\",\"currency\":\"%s\",\"unit\":\"%s\",\"state\":\"DELIVERED\"}"
                            .formatted(unit, unit, unit))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return path.endsWith("/calculation") ? summary("avoided") : summary;
    }

    private static String checkpoint(String service) {
        String origin = "small-victories/" + service;
        return Note.sign(new Checkpoint(origin, 1, LEAF).text(), List.of(SigningKey.ephemeral(origin)))
                .toString();
    }

    private static String summary(String name) {
        try (InputStream file = SealedBooks.class.getResourceAsStream("/summaries/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
