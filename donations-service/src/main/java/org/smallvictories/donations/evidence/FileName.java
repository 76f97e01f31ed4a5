package org.smallvictories.donations.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** The name under which a file is shown and saved; never a path. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "evidence";

    private FileName() {}

    /**
     * What is left of the name that a client gives: the last step of a path, without control and format characters (which
     * can turn the reading direction), without what file systems reserve, and with a suffix of the file's type.
     */
    static String of(String given, FileType type) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (type.suffixes().contains(suffix) && name.length() <= LONGEST) {
            return name.contains(".") ? name : NAMELESS + "." + suffix;
        }
        return shortened(name.isEmpty() ? NAMELESS : name) + "."
                + type.suffixes().get(0);
    }

    private static String shortened(String name) {
        int end = Math.min(name.length(), LONGEST);
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }

    /** The value of {@code Content-Disposition} (RFC 6266): to be saved, not shown. */
    static String disposition(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
