package org.smallvictories.gateway.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.smallvictories.gateway.report.Bundles;
import org.smallvictories.gateway.report.Report;

/** A report as XLSX: a sheet a section, with numbers and dates that can be reckoned with, and one of method and sources. */
public final class ReportWorkbook {

    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Report report;
    private final UnaryOperator<String> links;
    private final DownloadTexts texts;
    private final Set<String> names = new HashSet<>();

    private ReportWorkbook(Workbook workbook, Report report, UnaryOperator<String> links) {
        this.workbook = workbook;
        this.report = report;
        this.links = links;
        this.texts = Bundles.of(DownloadTexts.class, report.language());
    }

    /** @param links makes of a path of ours the address that a reader can open */
    public static byte[] of(Report report, UnaryOperator<String> links) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Small Victories", "1.0")) {
            new ReportWorkbook(workbook, report, links).write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private void write() throws IOException {
        workbook.properties().setTitle(report.title() + " · Small Victories");
        for (Report.Section section : report.sections()) {
            new SectionSheet(sheet(section.name()), report, texts).write(section);
        }
        new MethodSheet(sheet(texts.method()), report, texts).write();
    }

    private Sheet sheet(String name) {
        return new Sheet(workbook.newWorksheet(unique(name)), report.language(), links);
    }

    /** A sheet's name has few characters, none of some, and is like no other's whatever the case. */
    private String unique(String name) {
        String base = name.replaceAll("[\\\\/?*\\[\\]:']", " ");
        String unique = base.substring(0, Math.min(base.length(), LONGEST_NAME));
        for (int n = 2; !names.add(unique.toLowerCase(Locale.ROOT)); n++) {
            String number = " " + n;
            unique = base.substring(0, Math.min(base.length(), LONGEST_NAME - number.length())) + number;
        }
        return unique;
    }
}
