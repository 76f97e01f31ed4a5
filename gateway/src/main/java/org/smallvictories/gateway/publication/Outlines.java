package org.smallvictories.gateway.publication;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Text as shapes, from a font of our own: a server may have none, and every server is to draw the same picture. */
final class Outlines {

    /** Liberation Sans (SIL Open Font License), which comes with PDFBox. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;

    Outlines() {
        try (InputStream file = Outlines.class.getResourceAsStream(FONT)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    double width(String text, double size) {
        return draw(text, size, null);
    }

    /** @param x where it begins, @param y the line that it stands on */
    Shape of(String text, double size, double x, double y) {
        GeneralPath shape = new GeneralPath();
        draw(text, size, shape);
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    /** @param shape takes the glyphs; may be null */
    private double draw(String text, double size, GeneralPath shape) {
        try {
            double scale = size / font.getUnitsPerEm();
            double x = 0;
            for (int character : text.codePoints().toArray()) {
                int glyphId = characters.getGlyphId(known(character));
                GlyphData glyph = shape == null ? null : font.getGlyph().getGlyph(glyphId);
                if (glyph != null) {
                    shape.append(
                            new AffineTransform(scale, 0, 0, -scale, x, 0).createTransformedShape(glyph.getPath()),
                            false);
                }
                x += font.getAdvanceWidth(glyphId) * scale;
            }
            return x;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int known(int character) {
        if (Character.isSpaceChar(character)) {
            return ' ';
        }
        return character == '₂' && characters.getGlyphId(character) == 0 ? '2' : character;
    }
}
