package org.smallvictories.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The values about people behind the pseudonyms in the journal, for as long as they are kept. */
@ApplicationScoped
public class PersonalData {

    static final String MARK = "personal";

    private final DataSource database;

    PersonalData(DataSource database) {
        this.database = database;
    }

    /** The pseudonym that stands for a value in the journal; the same one each time until it is erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    String pseudonym(String value) {
        return Rows.first(database, row -> row.getString(1), "SELECT journal_pseudonym(?)", value)
                .orElseThrow();
    }

    /**
     * Forgets a value wherever it stands in the journal. The entries keep its pseudonym, so that all proofs stay valid, and
     * nobody can tell any more what it was.
     *
     * @return the pseudonyms that stood for it; empty if there were none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> erase(String value) {
        return Rows.query(
                database,
                row -> row.getString(1),
                "DELETE FROM journal_personal WHERE value = ? RETURNING pseudonym",
                value);
    }

    /** The content with the values that are still kept in place of their pseudonyms. */
    JsonNode resolve(JsonNode content) {
        if (content instanceof ObjectNode object) {
            if (object.size() == 1 && object.path(MARK).isTextual()) {
                return value(object.path(MARK).textValue())
                        .<JsonNode>map(TextNode::valueOf)
                        .orElse(object);
            }
            object.properties().forEach(field -> field.setValue(resolve(field.getValue())));
        } else if (content instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolve(array.get(i)));
            }
        }
        return content;
    }

    private Optional<String> value(String pseudonym) {
        return Rows.first(
                database, row -> row.getString(1), "SELECT value FROM journal_personal WHERE pseudonym = ?", pseudonym);
    }
}
