package org.smallvictories.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.smallvictories.kit.testing.LeastPrivilege;

@KitTest
class DatabaseRightsTest {

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Inject
    DataSource asService;

    @Test
    void the_service_can_alter_neither_its_journal_nor_its_schema() throws SQLException {
        assertEquals(List.of(), LeastPrivilege.excessOf(asService));
    }

    @Test
    void a_right_too_many_is_told() throws SQLException {
        String right = "UPDATE (actor) ON journal";
        try (Connection owner = DriverManager.getConnection(url, "kit_owner", "kit_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("GRANT " + right + " TO kit");
            assertEquals(List.of("may change journal"), LeastPrivilege.excessOf(asService));
            statement.execute("REVOKE " + right + " FROM kit");
        }
        PGSimpleDataSource asOwner = new PGSimpleDataSource();
        asOwner.setURL(url);
        asOwner.setUser("kit_owner");
        asOwner.setPassword("kit_owner");
        assertTrue(LeastPrivilege.excessOf(asOwner)
                .containsAll(List.of("owns journal", "may change journal", "may truncate journal")));
    }
}
