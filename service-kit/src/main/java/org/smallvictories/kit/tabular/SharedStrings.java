package org.smallvictories.kit.tabular;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that a workbook's cells refer to by number, in a file of their own, so that they take no more memory the more
 * there are.
 */
class SharedStrings implements AutoCloseable {

    static final SharedStrings NONE = new SharedStrings(null, null);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ByteBuffer texts;
    private final ByteBuffer ends;

    private SharedStrings(ByteBuffer texts, ByteBuffer ends) {
        this.texts = texts;
        this.ends = ends;
    }

    static SharedStrings of(Workbook workbook) throws IOException {
        Path texts = Files.createTempFile("shared-strings", ".texts");
        Path ends = Files.createTempFile("shared-strings", ".ends");
        try (Xml xml = workbook.sharedStrings().orElse(null)) {
            if (xml == null) {
                return NONE;
            }
            write(xml, texts, ends);
            return new SharedStrings(map(texts), map(ends));
        } catch (XMLStreamException broken) {
            throw new UnreadableTable("holds texts that cannot be read; save it again as .xlsx", broken);
        } finally {
            // What is mapped stays readable until nothing refers to it.
            Files.delete(texts);
            Files.delete(ends);
        }
    }

    String get(int index) {
        if (ends == null) {
            return "?";
        }
        if (index < 0 || index >= ends.limit() / Integer.BYTES) {
            throw new UnreadableTable("refers to a text that it does not hold; save it again as .xlsx");
        }
        int start = index == 0 ? 0 : ends.getInt((index - 1) * Integer.BYTES);
        byte[] text = new byte[ends.getInt(index * Integer.BYTES) - start];
        texts.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void write(Xml xml, Path texts, Path ends) throws IOException, XMLStreamException {
        try (DataOutputStream text = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(texts)));
                DataOutputStream end = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ends)))) {
            while (xml.toStartOf("si")) {
                text.write(richText(xml, "si").getBytes(StandardCharsets.UTF_8));
                end.writeInt(text.size());
            }
        }
    }

    /** The text of an element's runs, without the phonetic hints. */
    static String richText(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        while (xml.next() && !xml.isAtEndOf(element)) {
            if (xml.isAt("rPh") || xml.isAtEndOf("rPh")) {
                hint = !hint;
            } else if (!hint && xml.isAt("t")) {
                text.append(xml.text());
                if (text.length() > TableLimits.USUAL.cellLength()) {
                    throw new UnreadableTable(
                            "has a cell of more than " + TableLimits.USUAL.cellLength() + " characters");
                }
            }
        }
        return unescaped(text.toString());
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    @Override
    public void close() {
        // The mapping ends when it is collected.
    }
}
