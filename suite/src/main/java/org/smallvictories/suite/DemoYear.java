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
import java.util.List;

/** Loads {@code demo-year-2020.yaml} through the public API into a suite that holds nothing yet. */
final class DemoYear {

    private static final String FILE = "/demo-year-2020.yaml";

    /** Records of one kind, posted by one account. */
    record Group(String title, String post, String as, List<ObjectNode> entries) {}

    /** What follows on a record: the path beside it, and by whom if not by the same account. */
    record Step(String post, String as, ObjectNode body) {}

    private static final YAMLMapper YAML = exactDecimals(YAMLMapper.builder());
    private static final JsonMapper JSON = exactDecimals(JsonMapper.builder());

    private final GatewayClient gateway;
    private final Path inProgress;
    private final Progress progress;

    DemoYear(String gateway, Path inProgress, Progress progress) {
        this.gateway = new GatewayClient(gateway, JSON);
        this.inProgress = inProgress;
        this.progress = progress;
    }

    /** Goes on where it was interrupted; touches nothing when there are records of other origin. */
    void loadIfEmpty() throws InterruptedException {
        if (!Files.exists(inProgress) && !isEmpty()) {
            return;
        }
        try {
            Files.writeString(inProgress, "");
            List<Group> groups = groups();
            for (int group = 0; group < groups.size(); group++) {
                load(groups.get(group), "demo-year-2020/" + group);
            }
            Files.delete(inProgress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isEmpty() throws InterruptedException {
        return gateway.get(DemoAccounts.CSR_MANAGER, "/api/partners?limit=1").isEmpty();
    }

    private void load(Group group, String key) throws InterruptedException {
        int number = 0;
        for (ObjectNode entry : group.entries()) {
            post(group.post(), group.as(), entry, key + "/" + number++);
        }
        progress.loaded(group.title(), group.entries().size());
    }

    private void post(String path, String account, ObjectNode entry, String key) throws InterruptedException {
        JsonNode then = entry.remove("then");
        String record = gateway.post(account, path, key, entry);
        if (then == null) {
            return;
        }
        int number = 0;
        for (JsonNode following : then) {
            Step step = JSON.convertValue(following, Step.class);
            String by = step.as() == null ? account : step.as();
            post(record + "/" + step.post(), by, step.body(), key + "/" + number++);
        }
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
