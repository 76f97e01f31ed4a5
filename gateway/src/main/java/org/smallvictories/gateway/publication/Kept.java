package org.smallvictories.gateway.publication;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A page, picture or file that is made once and then handed out.
 *
 * @param packed the same in gzip; null where that saves nothing
 * @param tag weak, because it stands for both
 */
record Kept(byte[] plain, byte[] packed, String type, EntityTag tag) {

    static final String HTML = "text/html;charset=utf-8";
    static final String JSON = "application/json";
    static final String PNG = "image/png";

    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final String GZIP = "gzip";
    private static final Pattern TAKES_GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$))");

    static Kept text(String text, String type) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Kept(plain, gzip(plain), type, tag(plain));
    }

    static Kept picture(byte[] png) {
        return new Kept(png, null, PNG, tag(png));
    }

    int weight() {
        return plain.length + (packed == null ? 0 : packed.length);
    }

    /** 304 when the client has it already. */
    Response answer(Request request, String acceptEncoding, String vary) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? body(acceptEncoding) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE)
                .header(HttpHeaders.VARY, vary)
                .build();
    }

    private Response.ResponseBuilder body(String acceptEncoding) {
        return packed != null
                        && acceptEncoding != null
                        && TAKES_GZIP.matcher(acceptEncoding).find()
                ? Response.ok(packed, type).header(HttpHeaders.CONTENT_ENCODING, GZIP)
                : Response.ok(plain, type);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static EntityTag tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 16), true);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
