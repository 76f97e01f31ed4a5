package org.smallvictories.partners.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The answers that are kept for requests that are repeated: they tell of a person, too. */
@ApplicationScoped
class KeptAnswers {

    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /** Leaves of the answer that it was given; its request is taken for another from now on, and refused. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID contact) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE idempotency_record SET fingerprint = 'erased', body = '{}' WHERE location LIKE ?")) {
            update.setString(1, "%/contacts/" + contact);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The kept answer could not be erased", failure);
        }
    }
}
