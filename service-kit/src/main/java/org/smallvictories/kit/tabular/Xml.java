package org.smallvictories.kit.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook, element by element. What it may ask of the memory is bounded by {@link GuardedXml}. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private static final int DEEPEST = 100;

    private final GuardedXml bytes;
    private final XMLStreamReader reader;
    private final long size;
    private int depth;

    Xml(GuardedXml bytes, long size) throws XMLStreamException {
        this.bytes = bytes;
        // Said here, so that no other encoding can smuggle anything past the guard.
        this.reader = FACTORY.createXMLStreamReader(bytes, "UTF-8");
        this.size = size;
    }

    /** Goes on to the next start of one of these elements; false when there is none. */
    boolean toStartOf(String... names) throws XMLStreamException {
        Set<String> wanted = Set.of(names);
        while (next()) {
            if (reader.isStartElement() && wanted.contains(reader.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** Goes on by one step; false at the end of the document. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new UnreadableTable("holds XML that is nested too deeply");
        }
        return true;
    }

    boolean isAt(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean isAtEndOf(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The text up to the end of the present element, which has no others in it. */
    String text() throws XMLStreamException {
        depth--;
        return reader.getElementText();
    }

    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The attribute {@code r:id}, in the namespace of either edition of the standard. */
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    double progress() {
        return size <= 0 ? 0 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
