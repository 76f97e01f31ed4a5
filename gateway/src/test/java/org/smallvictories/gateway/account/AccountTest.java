package org.smallvictories.gateway.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smallvictories.gateway.SignIn.signIn;
import static org.smallvictories.gateway.SignIn.token;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.smallvictories.gateway.GatewayTest;
import org.smallvictories.gateway.Neighbours;
import org.smallvictories.gateway.limits.LimitsConfig;

@GatewayTest
class AccountTest {

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USERNAME")
    String owner;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String password;

    @Inject
    LimitsConfig limits;

    private record Demo(boolean demo) implements AccountConfig {

        @Override
        public Optional<String> provider() {
            return Optional.empty();
        }

        @Override
        public String firstAdministrator() {
            return "administrator";
        }

        @Override
        public Optional<Path> firstAdministratorPasswordFile() {
            return Optional.empty();
        }
    }

    @Test
    void an_account_that_is_disabled_stops_working_soon_and_cannot_sign_in() throws Exception {
        add("leaving", "csr-manager", "{}");
        String token = token("leaving");
        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);

        change("UPDATE account SET disabled_at = now() WHERE username = 'leaving'");
        Thread.sleep(1_500);

        given().auth().oauth2(token).get("/api/donations").then().statusCode(401);
        given().auth().oauth2(token).get("/api/impact").then().statusCode(401);
        signIn("leaving", "small-victories").statusCode(400);
    }

    @Test
    void another_role_takes_effect_without_a_new_sign_in() throws Exception {
        add("promoted", "partner-manager", "{wwf}");
        String token = token("promoted");
        given().auth().oauth2(token).get("/api/impact").then().statusCode(403);

        change("UPDATE account SET roles = '{leadership}' WHERE username = 'promoted'");
        Thread.sleep(1_500);

        given().auth().oauth2(token).get("/api/impact").then().statusCode(200);
    }

    @Test
    void a_manager_of_two_partners_acts_for_both() throws Exception {
        add("both", "partner-manager", "{wwf,la-cloche}");

        given().auth().oauth2(token("both")).get("/api/donations").then().statusCode(200);

        String internal =
                Neighbours.DONATIONS.lastHeaders().getFirst("Authorization").substring("Bearer ".length());
        JwtClaims claims = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(internal);
        assertEquals(
                List.of("la-cloche", "wwf"),
                claims.getStringListClaimValue("partners").stream().sorted().toList());
    }

    @Test
    void the_database_refuses_an_unknown_role_and_a_manager_of_nobody() {
        assertThrows(SQLException.class, () -> add("wrong-role", "admin", "{}"));
        assertThrows(SQLException.class, () -> add("of-nobody", "partner-manager", "{}"));
    }

    @Test
    void hashes_of_other_tools_are_understood() throws Exception {
        // htpasswd -bnBC 10 writes $2y$, which is the same algorithm.
        String hash = BcryptUtil.bcryptHash("small-victories").replaceFirst("^\\$2[aby]?\\$", "\\$2y\\$");
        change("INSERT INTO account (username, password_hash, roles) VALUES ('from-htpasswd', '" + hash
                + "', '{auditor}')");

        signIn("from-htpasswd", "small-victories").statusCode(200);
    }

    @Test
    void demo_accounts_are_for_the_loopback_address_alone() {
        for (String host : List.of("0.0.0.0", "10.1.2.3", "::")) {
            DemoAccounts accounts = new DemoAccounts(new Demo(true), host, Clock.systemUTC());

            String said = assertThrows(ConfigurationException.class, () -> accounts.createMissing(new StartupEvent()))
                    .getMessage();

            assertEquals(
                    "DEMO_ACCOUNTS=true needs HTTP_HOST to be a loopback address, not " + host
                            + ": everybody knows the password of the demo accounts.",
                    said);
        }
    }

    @Test
    void demo_accounts_of_an_earlier_start_do_not_sign_in_once_they_are_switched_off() {
        Accounts withoutDemo = new Accounts(new Demo(false), limits);
        Accounts withDemo = new Accounts(new Demo(true), limits);

        assertEquals(
                false,
                io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .call(() -> withoutDemo.active("csr").isPresent()));
        assertEquals(
                true, io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> withDemo.active("csr")
                        .isPresent()));
    }

    @Test
    void while_the_accounts_cannot_be_reached_nobody_is_called_a_stranger() throws Exception {
        String token = token("csr");
        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);
        try (var kept = DriverManager.getConnection(url, owner, password);
                var closed = kept.createStatement()) {
            closed.execute("ALTER DATABASE gateway CONNECTION LIMIT 0");
            try {
                endAllConnectionsOfTheService();
                Thread.sleep(1_500);

                for (String path : List.of("/api/donations", "/api/impact")) {
                    given().auth()
                            .oauth2(token)
                            .get(path)
                            .then()
                            .statusCode(503)
                            .contentType("application/problem+json")
                            .header("Retry-After", "5");
                }
                given().get("/q/health/ready").then().statusCode(503);
            } finally {
                closed.execute("ALTER DATABASE gateway CONNECTION LIMIT -1");
            }
        }
        given().auth().oauth2(token).get("/api/donations").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    private void endAllConnectionsOfTheService() throws SQLException {
        try (var own = DriverManager.getConnection(url.replaceFirst("/gateway$", "/postgres"), "gateway", "gateway");
                var end = own.createStatement()) {
            end.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = 'gateway' AND pid <> pg_backend_pid()");
        }
    }

    private void add(String username, String role, String partners) throws SQLException {
        change("INSERT INTO account (username, password_hash, roles, partners) VALUES ('" + username + "', '"
                + BcryptUtil.bcryptHash("small-victories") + "', '{" + role + "}', '" + partners + "')");
    }

    private void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
