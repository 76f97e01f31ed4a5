package org.smallvictories.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smallvictories.gateway.StandIn.Behaviour;

/** What a stand-in answers, path by path; 404 for what it was not told. A path may go on with the beginning of its query. */
public final class Story implements Behaviour {

    private final Map<String, String> answers = new LinkedHashMap<>();

    /** The year 2020 as told by {@code src/test/resources/summaries}, and nothing in any other year. */
    public static void ofTheYear() {
        Neighbours.PARTNERS.answer(partners());
        Neighbours.DONATIONS.answer(donations());
        Neighbours.EMISSIONS.answer(emissions());
    }

    public static Story partners() {
        return new Story()
                .tells("/api/partners/summary", file("summaries/partners"))
                .tells(
                        "/api/partners",
                        """
                        [{"slug":"wwf","name":"WWF"},{"slug":"evil","name":"<script>alert(1)</script>"}]""")
                .tells("/api/projects", "[{\"slug\":\"panda-phone\",\"name\":\"Panda Phone\"}]");
    }

    public static Story donations() {
        return new Story()
                .tells("/api/donations/summary?from=2019", file("pages/donations-2019"))
                .tells("/api/donations/summary", file("summaries/donations"))
                .tells("/api/donations/open-points", file("pages/open-points"))
                .tells("/api/donations/years", "[2018,2020]");
    }

    public static Story emissions() {
        return new Story()
                .tells("/api/emissions/summary?from=2019", file("pages/emissions-2019"))
                .tells("/api/emissions/summary", file("summaries/emissions"))
                .tells("/api/avoided-emissions/calculation", file("summaries/avoided"))
                .tells("/api/emissions/years", "[2020]");
    }

    /** Goes before what it was told earlier. */
    public Story tells(String path, String json) {
        answers.remove(path);
        answers.put(path, json);
        return this;
    }

    public static String file(String name) {
        try (InputStream file = Story.class.getResourceAsStream("/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        String path = exchange.getRequestURI().getPath();
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            boolean query = answer.getKey().contains("?");
            if (query ? uri.startsWith(answer.getKey()) : path.equals(answer.getKey())) {
                StandIn.reply(exchange, 200, "application/json", answer.getValue());
                return;
            }
        }
        StandIn.reply(exchange, 404, "application/problem+json", "{}");
    }
}
