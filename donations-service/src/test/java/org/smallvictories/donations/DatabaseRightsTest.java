package org.smallvictories.donations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.smallvictories.donations.testing.DonationsTest;
import org.smallvictories.kit.testing.LeastPrivilege;

@DonationsTest
class DatabaseRightsTest {

    @Inject
    DataSource asService;

    @Test
    void the_service_can_alter_neither_its_journal_nor_its_schema() throws SQLException {
        assertEquals(List.of(), LeastPrivilege.excessOf(asService));
    }
}
