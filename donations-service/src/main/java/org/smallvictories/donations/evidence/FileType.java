package org.smallvictories.donations.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that are taken as evidence: what people scan, photograph and are sent, and no program runs. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    HEIF("image/heif", "heif", "heic");

    private final String mediaType;
    private final List<String> suffixes;

    FileType(String mediaType, String... suffixes) {
        this.mediaType = mediaType;
        this.suffixes = List.of(suffixes);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the point; the usual one first. */
    List<String> suffixes() {
        return suffixes;
    }

    static Optional<FileType> called(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
