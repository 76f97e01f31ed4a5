package org.smallvictories.donations.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNameTest {

    @Test
    void a_name_is_no_path_and_turns_no_reading_direction() {
        assertEquals("passwd.pdf", pdf("../../etc/passwd"));
        assertEquals("boot.pdf", pdf("C:\\windows\\boot.pdf"));
        assertEquals("evidence.pdf", pdf(".."));
        assertEquals("evidence.pdf", pdf("folder/"));
        assertEquals("evidence.pdf", pdf(null));
        assertEquals("evidence.pdf", pdf(".pdf"));
        assertEquals("receiptfdp.exe.pdf", pdf("receipt\u202Efdp.exe"));
        assertEquals("a_b.pdf", pdf("a\r\n\"b.pdf"));
        assertEquals("_con_.pdf", pdf("<con>.pdf"));
    }

    @Test
    void a_name_ends_as_its_type_does() {
        assertEquals("Reçu 2020.PDF", pdf("Reçu 2020.PDF"));
        assertEquals("photo.jpeg", FileName.of("photo.jpeg", FileType.JPEG));
        assertEquals("invoice.pdf.exe.pdf", pdf("invoice.pdf.exe"));
        assertEquals("page.html.png", FileName.of("page.html", FileType.PNG));
        assertEquals("a".repeat(120) + ".pdf", pdf("a".repeat(5000) + ".pdf"));
    }

    @Test
    void a_name_beyond_ascii_is_told_in_both_ways() {
        assertEquals(
                "attachment; filename=\"Recu _ n* 5.pdf\"; filename*=UTF-8''Re%C3%A7u%20%E2%82%AC%20n%2A%205.pdf",
                FileName.disposition("Reçu € n* 5.pdf"));
    }

    @Property
    void whatever_a_client_calls_it_a_name_is_safe(@ForAll String given) {
        String name = pdf(given);

        assertTrue(name.matches("(?s)[^/\\\\\\p{Cntrl}<>:\"|?*]+"), name);
        assertTrue(name.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf") && !name.startsWith("."), name);
        assertTrue(name.length() <= 124, name);
        assertTrue(
                FileName.disposition(name)
                        .matches("attachment; filename=\"[ -~&&[^\"\\\\]]+\"; filename\\*=UTF-8''[!-~&&[^*]]+"),
                FileName.disposition(name));
    }

    private static String pdf(String given) {
        return FileName.of(given, FileType.PDF);
    }
}
