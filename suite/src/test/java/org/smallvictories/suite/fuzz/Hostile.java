package org.smallvictories.suite.fuzz;

import java.util.List;
import java.util.Random;

/** What nobody should send, and somebody does. */
final class Hostile {

    private static final int LONG = 70_000;
    private static final int RATHER_LONG = 5_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uDC00\uD800",
            "\u202Egnp.exe",
            "\uFEFF",
            "\u200B",
            "e\u0301\u0327",
            "😀👩‍👩‍👧‍👦",
            "\uFFFF\uFFFE",
            "\r\nSet-Cookie: a=b",
            "\t\n\u000B\u007F\u0085",
            "' OR '1'='1",
            "\"; DROP TABLE gift; --",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{7*7}${7*7}{{7*7}}",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://127.0.0.1:1\")",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "%00%0a%2e%2e%2f",
            "%s%n%d",
            "null",
            "undefined",
            "NaN",
            "true",
            "-1",
            "0",
            "9223372036854775808",
            "1e309",
            "1.000000000000000000000000001",
            "٣",
            "ﬁ",
            "İ",
            "ß",
            "0000-00-00",
            "2020-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "99999-12-31",
            "2020-12-31T24:00:00Z",
            "2020-06-30T23:59:60Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2020-01-01T00:00:00+25:00",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "wwf",
            "summary",
            "journal",
            "a".repeat(61),
            "a".repeat(256),
            "ä".repeat(RATHER_LONG),
            "a".repeat(LONG),
            "\\",
            "\"",
            "[]",
            "{}");

    /** As they stand in JSON; not all of them are JSON. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-0.0",
            "-1",
            "1.5",
            "0.000000000000000000000000000000000001",
            "99999999999999999999999999999999999999",
            "1e9",
            "1E400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "18446744073709551616",
            "9".repeat(1_100),
            "0." + "3".repeat(1_100),
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":null}",
            "{\"$ref\":\"#\"}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "[\"a\",1,{}]",
            "NaN",
            "Infinity",
            "+1",
            "01",
            ".5",
            "0x10",
            "'a'",
            "\"\\uD800\"",
            "\"\\u0000\"",
            "\"\u0001\"",
            "\"\\x\"",
            "undefined",
            "",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200),
            "[" + "1,".repeat(RATHER_LONG) + "1]");

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=no-such-charset",
            "application/json;;;",
            "application/merge-patch+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(200),
            "application/octet-stream",
            "text/csv",
            "image/svg+xml",
            "*/*",
            "a",
            "",
            "/",
            "application/json, application/json");

    private static final List<String> ACCEPTED = List.of(
            "image/png",
            "text/html",
            "application/json;q=0",
            "*/*;q=0.000",
            "a",
            "",
            "application/*",
            "text/csv",
            ",,,");

    private static final List<String> TAGS = List.of(
            "*", "\"0\"", "\"1\"", "\"\"", "1", "W/\"1\"", "\"1\", \"2\"", "\"99999999999999999999\"", "\"é\"", "");

    private static final List<String> KEYS =
            List.of("", " ", "k".repeat(255), "k".repeat(256), "k".repeat(4_000), "ключ", "\"");

    private static final List<String> TOKENS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer a",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJjc3IiLCJncm91cHMiOlsiY3NyLW1hbmFnZXIiXX0.",
            "Basic Y3NyOnNtYWxsLXZpY3Rvcmllcw==",
            "Bearer " + "a".repeat(4_000),
            "bearer null");

    private Hostile() {}

    static String text(Random random) {
        return one(TEXTS, random);
    }

    static String json(Random random) {
        return one(JSON, random);
    }

    static String mediaType(Random random) {
        return one(MEDIA_TYPES, random);
    }

    static String accepted(Random random) {
        return one(ACCEPTED, random);
    }

    static String tag(Random random) {
        return one(TAGS, random);
    }

    static String key(Random random) {
        return one(KEYS, random);
    }

    static String token(Random random) {
        return one(TOKENS, random);
    }

    static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
