package org.smallvictories.donations.testing;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.smallvictories.kit.testing.Tokens;

/** A file that is sent as evidence: about the delivery, by the CSR manager, unless said otherwise. */
public class EvidenceRequest {

    private final byte[] content;
    private String name = "receipt.pdf";
    private String type = "application/pdf";
    private String about = "DELIVERY";
    private String description;
    private String token = Tokens.csrManager();
    private String key = Donations.newKey();

    private EvidenceRequest(byte[] content) {
        this.content = content;
    }

    /** A small PDF that says so. */
    public static EvidenceRequest aPdf(String text) {
        return aFile("%PDF-1.4\n% " + text + "\n%%EOF\n");
    }

    /** Each character is a byte. */
    public static EvidenceRequest aFile(String bytes) {
        return aFile(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static EvidenceRequest aFile(byte[] content) {
        return new EvidenceRequest(content);
    }

    public EvidenceRequest called(String name) {
        this.name = name;
        return this;
    }

    public EvidenceRequest as(String type) {
        this.type = type;
        return this;
    }

    public EvidenceRequest about(String about) {
        this.about = about;
        return this;
    }

    public EvidenceRequest described(String description) {
        this.description = description;
        return this;
    }

    public EvidenceRequest by(String token) {
        this.token = token;
        return this;
    }

    public EvidenceRequest under(String key) {
        this.key = key;
        return this;
    }

    public ValidatableResponse sendFor(String gift) {
        var request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .multiPart(new MultiPartSpecBuilder(content)
                        .controlName("file")
                        .fileName(name)
                        .mimeType(type)
                        .charset(StandardCharsets.UTF_8)
                        .build());
        if (about != null) {
            request.multiPart("about", about);
        }
        if (description != null) {
            request.multiPart("description", description);
        }
        return request.post("/api/donations/{id}/evidence", gift).then();
    }

    /** Sends it and answers its id. */
    public String keptFor(String gift) {
        return sendFor(gift).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse link(String gift, Map<String, ?> body) {
        return Posts.post("/api/donations/" + gift + "/evidence", body);
    }

    public static ValidatableResponse voidEvidence(String gift, String evidence, String reason) {
        return given().auth()
                .oauth2(Tokens.csrManager())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/api/donations/{id}/evidence/{evidence}/void", gift, evidence)
                .then();
    }

    public static ValidatableResponse content(String token, String gift, String evidence) {
        return Donations.get(token, "/api/donations/{id}/evidence/{evidence}/content", gift, evidence);
    }
}
