package org.smallvictories.kit.tabular;

import java.io.InputStream;

/**
 * The bytes of an XML part, in UTF-8, on their way to the parser. What could fill the memory is refused before it gets
 * there: a part that unpacks to more than is allowed, whatever the archive's directory claims; a text or tag without end;
 * and document types, entities, comments and the like, which no spreadsheet program writes.
 */
final class GuardedXml extends CountedStream {

    private static final int LONGEST_TOKEN = 1 << 20;

    private final long most;
    private int before;
    private int token;

    GuardedXml(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    protected void passed(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            int now = buffer[i];
            boolean prologue = count() + i - offset < 8;
            if (before == '<' && (now == '!' || now == '?' && !prologue)) {
                throw new UnreadableTable(
                        "holds XML that workbooks do not have (a document type, an entity, a comment)");
            }
            token = now == '<' || now == '>' ? 0 : token + 1;
            if (token > LONGEST_TOKEN) {
                throw new UnreadableTable("holds a cell that is too long");
            }
            before = now;
        }
        super.passed(buffer, offset, length);
        if (count() > most) {
            throw new UnreadableTable("unpacks to more than " + (most >> 20) + " MB; save it as CSV");
        }
    }
}
