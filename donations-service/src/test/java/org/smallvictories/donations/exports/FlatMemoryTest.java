package org.smallvictories.donations.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smallvictories.donations.testing.Donations.newPartner;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.donations.testing.ManyGifts;
import org.smallvictories.kit.testing.Tokens;

/** What is in use after a collection is sampled while a file is read: it must not grow with the file. */
@DonationsTest
class FlatMemoryTest {

    private static final long MEGABYTE = 1 << 20;
    private static final int SAMPLES = 8;
    private static final int FEW = 500;
    private static final int MANY = 50_000;

    private static final String OF_FEW = newPartner();
    private static final String OF_MANY = newPartner();

    @BeforeAll
    static void give() {
        ManyGifts.to(OF_FEW, FEW);
        ManyGifts.to(OF_MANY, MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"donations.csv", "donations.xlsx", "360giving.json"})
    void a_hundred_times_as_many_gifts_need_no_more_memory(String file) throws Exception {
        long length = lengthOf(file, OF_MANY); // what is made once is not counted

        long peakOfFew = peakWhileReading(file, OF_FEW, lengthOf(file, OF_FEW));
        long peakOfMany = peakWhileReading(file, OF_MANY, length);

        // The texts alone would be more than 6 MB, the rows as objects more than 30 MB.
        assertTrue(
                peakOfMany - peakOfFew < 5 * MEGABYTE,
                () -> FEW + " gifts: " + peakOfFew / MEGABYTE + " MB, " + MANY + " gifts: " + peakOfMany / MEGABYTE
                        + " MB");
    }

    private static long lengthOf(String file, String partner) throws Exception {
        try (InputStream body = open(file, partner)) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long peakWhileReading(String file, String partner, long length) throws Exception {
        long peak = 0;
        try (InputStream body = open(file, partner)) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                body.readNBytes((int) (length / SAMPLES));
                peak = Math.max(peak, usedAfterCollection());
            }
            assertTrue(body.transferTo(OutputStream.nullOutputStream()) < length);
        }
        return peak;
    }

    private static InputStream open(String file, String partner) throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + RestAssured.port + "/api/exports/" + file + "?partner=" + partner);
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + Tokens.auditor())
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        return response.body();
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
