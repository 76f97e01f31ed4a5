package org.smallvictories.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.smallvictories.kit.database.Sql;

/** The values about people behind the pseudonyms in the journal, for as long as they are kept. */
@ApplicationScoped
public class PersonalData {

    static final String MARK = "personal";

    private final Sql sql;

    PersonalData(DataSource database) {
        this.sql = new Sql(database);
    }

    /** The pseudonym that stands for a value in the journal; the same one each time until it is erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    String pseudonym(String value) {
        return sql.first(row -> row.getString(1), "SELECT journal_pseudonym(?)", value)
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
        return sql.query(
                row -> row.getString(1), "DELETE FROM journal_personal WHERE value = ? RETURNING pseudonym", value);
    }

    /** The values that are still kept of those that contents of entries mention, by pseudonym. */
    Map<String, String> mentionedIn(List<JsonNode> contents) {
        String[] pseudonyms = contents.stream()
                .flatMap(content -> content.findValuesAsText(MARK).stream())
                .distinct()
                .toArray(String[]::new);
        Map<String, String> values = new HashMap<>();
        sql.query(
                row -> values.put(row.getString(1), row.getString(2)),
                "SELECT pseudonym, value FROM journal_personal WHERE pseudonym = ANY (?)",
                (Object) pseudonyms);
        return values;
    }

    /** The content with these values in place of their pseudonyms. */
    static JsonNode resolve(JsonNode content, Map<String, String> values) {
        if (content instanceof ObjectNode object) {
            String value = object.size() == 1 ? values.get(object.path(MARK).textValue()) : null;
            if (value != null) {
                return TextNode.valueOf(value);
            }
            object.properties().forEach(field -> field.setValue(resolve(field.getValue(), values)));
        } else if (content instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolve(array.get(i), values));
            }
        }
        return content;
    }
}
