package org.smallvictories.suite;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads {@code demo-year-2020.yaml} through the public API into a suite that holds nothing yet. */
final class DemoYear {

    private static final String FILE = "/demo-year-2020.yaml";
    private static final int CONFLICT = 409;

    /** Records of one kind, posted by one account. */
    record Group(String title, String post, String as, List<ObjectNode> entries) {}

    /** What follows on a record: the path below its own, or a whole one, and what is sent there, perhaps nothing. */
    record Step(String post, ObjectNode body) {}

    private static final YAMLMapper YAML = exactDecimals(YAMLMapper.builder());
    private static final JsonMapper JSON = exactDecimals(JsonMapper.builder());
    private static final ObjectNode NOTHING = JSON.createObjectNode();

    private final GatewayClient gateway;
    private final Path inProgress;
    private final Progress progress;
    private final Map<String, String> ids = new HashMap<>();
    private boolean resuming;

    DemoYear(String gateway, Path inProgress, Progress progress) {
        this.gateway = new GatewayClient(gateway, JSON);
        this.inProgress = inProgress;
        this.progress = progress;
    }

    /** Goes on where it was interrupted; touches nothing when there are records of other origin. */
    void loadIfEmpty() throws InterruptedException {
        resuming = Files.exists(inProgress);
        if (!resuming && !isEmpty()) {
            return;
        }
        try {
            Files.writeString(inProgress, "");
            List<Group> groups = groups();
            for (int group = 0; group < groups.size(); group++) {
                load(groups.get(group), "demo-year-2020/" + group);
            }
            Files.delete(inProgress);
        } catch (GatewayClient.Refusal refusal) {
            throw new SuiteFailure("The demo year cannot be loaded: " + refusal.getMessage(), refusal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isEmpty() throws InterruptedException {
        return gateway.get(DemoAccounts.CSR_MANAGER, "/api/partners?limit=1").isEmpty();
    }

    private void load(Group group, String key) throws InterruptedException, IOException {
        int number = 0;
        for (ObjectNode entry : group.entries()) {
            load(group, entry, key + "/" + number++);
        }
        progress.loaded(group.title(), group.entries().size());
    }

    private void load(Group group, ObjectNode entry, String key) throws InterruptedException, IOException {
        JsonNode name = entry.remove("named");
        JsonNode then = entry.remove("then");
        String record = gateway.post(group.as(), group.post(), key, withIds(entry));
        if (name != null) {
            ids.put("${" + name.textValue() + "}", record.substring(record.lastIndexOf('/') + 1));
        }
        Step[] steps = then == null ? new Step[0] : JSON.treeToValue(then, Step[].class);
        for (int step = 0; step < steps.length; step++) {
            follow(group.as(), record, steps[step], key + "/" + step);
        }
    }

    private void follow(String account, String record, Step step, String key) throws InterruptedException, IOException {
        String path = step.post().startsWith("/") ? withIds(step.post()) : record + "/" + step.post();
        try {
            gateway.post(account, path, key, withIds(step.body() == null ? NOTHING : step.body()));
        } catch (GatewayClient.Refusal refusal) {
            // A mark is set once: when the load was interrupted after it was set, setting it again is a conflict.
            if (!resuming || refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
    }

    private String withIds(ObjectNode body) throws IOException {
        return withIds(JSON.writeValueAsString(body));
    }

    private String withIds(String text) {
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return text;
    }

    private static List<Group> groups() throws IOException {
        try (InputStream file = DemoYear.class.getResourceAsStream(FILE)) {
            return List.of(YAML.readValue(file, Group[].class));
        }
    }

    private static <M extends ObjectMapper> M exactDecimals(MapperBuilder<M, ?> builder) {
        return builder.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }
}
