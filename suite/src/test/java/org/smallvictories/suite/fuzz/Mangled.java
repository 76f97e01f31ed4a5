package org.smallvictories.suite.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** JSON that was right, with one or two things done to it. The outcome is text: it need not be JSON any more. */
final class Mangled {

    private final Random random;

    Mangled(Random random) {
        this.random = random;
    }

    String json(JsonNode body) {
        JsonNode mangled = body.deepCopy();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            mangle(mangled);
        }
        String text = mangled.toString();
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text + Hostile.json(random);
            case 2 -> Hostile.json(random);
            case 3 -> doubled(text);
            default -> text;
        };
    }

    /** Every field twice, the second time with another value. */
    private String doubled(String text) {
        return text.replaceFirst(
                "\\{\"([^\"]+)\":", "{\"$1\":" + (random.nextBoolean() ? "null" : "\"x\"") + ",\"$1\":");
    }

    private void mangle(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode container = Hostile.one(containers, random);
        if (container instanceof ObjectNode object) {
            mangle(object);
        } else if (container instanceof ArrayNode array) {
            mangle(array);
        }
    }

    private void mangle(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set(Hostile.text(random), TextNode.valueOf(Hostile.text(random)));
            return;
        }
        String name = Hostile.one(names, random);
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, Hostile.text(random));
            default -> object.putRawValue(name, new RawValue(Hostile.json(random)));
        }
    }

    private void mangle(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.addNull();
            case 2 -> array.addAll(array.deepCopy());
            default -> array.addRawValue(new RawValue(Hostile.json(random)));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
