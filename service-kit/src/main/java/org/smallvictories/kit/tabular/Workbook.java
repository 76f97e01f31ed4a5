package org.smallvictories.kit.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of a workbook: which sheets there are, how their numbers are shown, since when days are counted. */
final class Workbook implements Closeable {

    private static final int MOST_BYTES_ABOUT_THE_WORKBOOK = 8 << 20;

    private record Part(String type, String path) {}

    private record Sheet(String path, boolean visible) {}

    private final ZipFile zip;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final String sharedStrings;
    private final TableLimits limits;
    private boolean since1904;
    private NumberFormats formats = NumberFormats.NONE;

    private Workbook(ZipFile zip, TableLimits limits) throws XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        String main = parts("_rels/.rels", "").values().stream()
                .filter(part -> part.type().endsWith("/officeDocument"))
                .map(Part::path)
                .findFirst()
                .orElseThrow(() -> new UnreadableTable("is a ZIP archive but no workbook; save it as .xlsx"));
        int slash = main.lastIndexOf('/') + 1;
        Map<String, Part> parts =
                parts(main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels", main.substring(0, slash));
        readSheets(main, parts);
        sharedStrings = pathOf(parts, "/sharedStrings").orElse(null);
        Optional<String> styles = pathOf(parts, "/styles");
        if (styles.isPresent()) {
            try (Xml xml = xml(styles.get())) {
                formats = NumberFormats.of(xml);
            }
        }
    }

    static Workbook open(Path file, TableLimits limits) throws IOException {
        ZipDirectory.requireModest(file);
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new Workbook(zip, limits);
        } catch (XMLStreamException broken) {
            zip.close();
            throw new UnreadableTable("holds XML that cannot be read; save it again as .xlsx", broken);
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    List<String> visibleSheets() {
        return sheets.entrySet().stream()
                .filter(sheet -> sheet.getValue().visible())
                .map(Map.Entry::getKey)
                .toList();
    }

    Xml sheet(String name) {
        return xml(sheets.get(name).path(), limits.unpackedBytes());
    }

    Optional<Xml> sharedStrings() {
        return Optional.ofNullable(sharedStrings).map(path -> xml(path, limits.unpackedBytes()));
    }

    NumberFormats formats() {
        return formats;
    }

    boolean since1904() {
        return since1904;
    }

    TableLimits limits() {
        return limits;
    }

    private void readSheets(String main, Map<String, Part> parts) throws XMLStreamException {
        try (Xml xml = xml(main)) {
            while (xml.toStartOf("workbookPr", "sheet")) {
                if (xml.isAt("workbookPr")) {
                    since1904 = xml.flag("date1904");
                    continue;
                }
                Part part = parts.get(xml.relation());
                if (part != null && part.type().endsWith("/worksheet")) {
                    sheets.put(xml.attribute("name"), new Sheet(part.path(), xml.attribute("state") == null));
                }
            }
        }
    }

    private Map<String, Part> parts(String relations, String folder) throws XMLStreamException {
        Map<String, Part> parts = new HashMap<>();
        try (Xml xml = xml(relations)) {
            while (xml.toStartOf("Relationship")) {
                String target = String.valueOf(xml.attribute("Target"));
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                parts.put(xml.attribute("Id"), new Part(String.valueOf(xml.attribute("Type")), path));
            }
        }
        return parts;
    }

    private static Optional<String> pathOf(Map<String, Part> parts, String type) {
        return parts.values().stream()
                .filter(part -> part.type().endsWith(type))
                .map(Part::path)
                .findFirst();
    }

    private Xml xml(String path) {
        return xml(path, MOST_BYTES_ABOUT_THE_WORKBOOK);
    }

    private Xml xml(String path, long mostBytes) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new UnreadableTable("is a ZIP archive but no whole workbook: '" + path + "' is missing");
        }
        try {
            return new Xml(new GuardedXml(zip.getInputStream(entry), mostBytes), entry.getSize());
        } catch (IOException | XMLStreamException broken) {
            throw new UnreadableTable("holds a part that cannot be read: '" + path + "'", broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
