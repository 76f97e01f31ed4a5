package org.smallvictories.gateway.publication;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.smallvictories.gateway.report.ReportTexts;

/** The picture of a year for those who share its page: the same bytes wherever it is drawn. */
final class ShareCard {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 64;
    private static final int GAP = 36;
    private static final Color GROUND = new Color(0x052e16);
    private static final Color QUIET = new Color(0xd1fae5);
    private static final List<Color> PILLARS = List.of(new Color(0x86efac), new Color(0x93c5fd), new Color(0xf0abfc));
    private static final int MOST_FIGURES = 2;

    private static final Outlines TEXT = new Outlines();

    private final Graphics2D canvas;

    private ShareCard(Graphics2D canvas) {
        this.canvas = canvas;
    }

    static byte[] png(YearView year, ReportTexts texts) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new ShareCard(canvas).draw(year, texts);
        canvas.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void draw(YearView year, ReportTexts texts) {
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        line("Small Victories", 30, QUIET, MARGIN, 92, WIDTH);
        line(year.heading(), 72, Color.WHITE, MARGIN, 186, WIDTH - 2 * MARGIN);
        int column = (WIDTH - 2 * MARGIN - 2 * GAP) / PILLARS.size();
        for (YearView.PillarView pillar : year.pillars()) {
            int place = pillar.number() - 1;
            pillar(pillar, texts, PILLARS.get(place), MARGIN + place * (column + GAP), column);
        }
        line(year.valueOf(), 24, QUIET, MARGIN, HEIGHT - 76, WIDTH - 2 * MARGIN);
        if (year.illustrative()) {
            line(texts.illustrativeMeans(), 24, QUIET, MARGIN, HEIGHT - 40, WIDTH - 2 * MARGIN);
        }
    }

    private void pillar(YearView.PillarView pillar, ReportTexts texts, Color color, int x, int width) {
        canvas.setColor(color);
        canvas.fillRect(x, 236, width, 6);
        line(pillar.title(), 32, color, x, 288, width);
        int y = 350;
        for (FigureView figure : pillar.totals()
                .subList(0, Math.min(MOST_FIGURES, pillar.totals().size()))) {
            String mark = figure.illustrative() ? " (" + texts.illustrative() + ")" : "";
            line(figure.value(), 44, Color.WHITE, x, y, width);
            line(figure.label() + mark, 24, QUIET, x, y + 32, width);
            y += 100;
        }
    }

    /** As large as it fits. */
    private void line(String text, double size, Color color, int x, int y, int width) {
        double fitting = Math.min(size, size * width / TEXT.width(text, size));
        canvas.setColor(color);
        canvas.fill(TEXT.of(text, fitting, x, y));
    }
}
