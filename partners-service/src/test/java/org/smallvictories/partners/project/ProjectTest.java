package org.smallvictories.partners.project;

import static org.hamcrest.Matchers.equalTo;
import static org.smallvictories.partners.Requests.addPartner;
import static org.smallvictories.partners.Requests.as;
import static org.smallvictories.partners.Requests.get;
import static org.smallvictories.partners.Requests.post;
import static org.smallvictories.partners.Requests.put;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.Tokens;
import org.smallvictories.partners.PartnersTest;

@PartnersTest
class ProjectTest {

    @Test
    void a_project_belongs_to_a_known_partner() {
        addPartner("with-project").statusCode(201);

        post("/api/projects", project("first-project", "with-project"))
                .statusCode(201)
                .body("partner", equalTo("with-project"));
        post("/api/projects", project("orphan", "nobody")).statusCode(422).body("errors[0].field", equalTo("partner"));
        get("/api/projects/orphan").statusCode(404);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        addPartner("changing-projects").statusCode(201);
        post("/api/projects", project("changing-project", "changing-projects")).statusCode(201);

        put("/api/projects/changing-project", Map.of("name", "Changed"), null).statusCode(428);
        put("/api/projects/changing-project", Map.of("name", "Changed"), "\"0\"")
                .statusCode(200)
                .body("name", equalTo("Changed"));
        put("/api/projects/changing-project", Map.of("name", "Again"), "\"0\"").statusCode(412);
    }

    @Test
    void a_partner_manager_sees_only_the_projects_of_their_partners() {
        addPartner("own").statusCode(201);
        addPartner("other").statusCode(201);
        post("/api/projects", project("own-project", "own")).statusCode(201);
        post("/api/projects", project("other-project", "other")).statusCode(201);

        as(Tokens.partnerManager("own"))
                .get("/api/projects")
                .then()
                .statusCode(200)
                .body("slug", equalTo(List.of("own-project")));
        as(Tokens.partnerManager("own"))
                .get("/api/projects/other-project")
                .then()
                .statusCode(403);
    }

    private static Map<String, String> project(String slug, String partner) {
        return Map.of("slug", slug, "partner", partner, "name", "Project " + slug);
    }
}
