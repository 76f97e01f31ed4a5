package org.smallvictories.kit.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.kit.imports.SentFile.ended;
import static org.smallvictories.kit.imports.SentFile.get;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smallvictories.kit.KitTest;
import org.smallvictories.kit.tabular.Cell;
import org.smallvictories.kit.tabular.Shape;
import org.smallvictories.kit.tabular.TableFormat;
import org.smallvictories.kit.tabular.TableWriter;
import org.smallvictories.kit.testing.Tokens;

/** What is in use after a collection is sampled while a file is worked on: it must not grow with the file. */
@KitTest
class FlatMemoryTest {

    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void a_hundred_times_as_many_rows_of_csv_need_no_more_memory() throws IOException {
        assertFlat(TableFormat.CSV);
    }

    @Test
    void a_hundred_times_as_many_rows_of_a_workbook_need_no_more_memory() throws IOException {
        assertFlat(TableFormat.XLSX);
    }

    private void assertFlat(TableFormat format) throws IOException {
        peakWhileImporting(format, 1_000); // what is made once is not counted
        long few = peakWhileImporting(format, 1_000);
        long many = peakWhileImporting(format, 100_000);

        // Held as objects, the rows would be more than 60 MB.
        assertTrue(
                many - few < 6 * MEGABYTE,
                () -> "1,000 rows: " + few / MEGABYTE + " MB, 100,000 rows: " + many / MEGABYTE + " MB");
    }

    private long peakWhileImporting(TableFormat format, int rows) throws IOException {
        String location = given().auth()
                .oauth2(Tokens.csrManager())
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", fileOf(format, rows).toFile())
                .post("/probe-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        long peak = 0;
        do {
            peak = Math.max(peak, usedAfterCollection());
            pause();
        } while (get(location).extract().path("endedAt") == null);
        ended(location).body("state", equalTo("COMPLETED")).body("rows.imported", equalTo(rows));
        return peak;
    }

    private Path fileOf(TableFormat format, int rows) throws IOException {
        Path file = directory.resolve(UUID.randomUUID() + "." + format.suffix());
        String tag = file.getFileName().toString().substring(0, 8);
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter table = TableWriter.of(new Shape(format, null, null, null), out)) {
            table.row(List.of(
                    Cell.text("partner"),
                    Cell.text("reference"),
                    Cell.text("date"),
                    Cell.text("amount"),
                    Cell.text("currency"),
                    Cell.text("description")));
            for (int i = 0; i < rows; i++) {
                table.row(List.of(
                        Cell.text("wwf"),
                        Cell.text(tag + i),
                        Cell.text("2020-11-27"),
                        Cell.number(BigDecimal.valueOf(i + 1, 2)),
                        Cell.text("EUR"),
                        Cell.text("A gift with a text of its own, number " + i)));
            }
        }
        return file;
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the collector itself has left it, whatever was made since. */
    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
