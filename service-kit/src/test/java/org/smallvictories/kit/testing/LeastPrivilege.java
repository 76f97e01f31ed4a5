package org.smallvictories.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the role that a service runs as must not be able to do, whatever tables the service has. */
public final class LeastPrivilege {

    private static final String TOO_MUCH =
            """
            SELECT 'has rights over the whole server' FROM pg_roles WHERE rolname = current_user
                AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
            UNION ALL
            SELECT 'may act as ' || rolname FROM pg_roles
            WHERE rolname <> current_user AND pg_has_role(current_user, oid, 'MEMBER')
            UNION ALL
            SELECT 'may switch triggers off' WHERE has_parameter_privilege('session_replication_role', 'SET')
            UNION ALL
            SELECT 'may create in the database' WHERE has_database_privilege(current_database(), 'CREATE, TEMPORARY')
            UNION ALL
            SELECT 'may create in schema ' || nspname FROM pg_namespace WHERE has_schema_privilege(nspname, 'CREATE')
            UNION ALL
            SELECT 'owns ' || relname FROM pg_class WHERE relowner = current_user::regrole
            UNION ALL
            SELECT 'owns ' || proname FROM pg_proc WHERE proowner = current_user::regrole
            UNION ALL
            SELECT 'borrows rights by ' || proname FROM pg_proc WHERE prosecdef AND has_function_privilege(oid, 'EXECUTE')
                -- A trigger is called by the database alone, and cannot be led astray where it says where to look.
                AND (prorettype <> 'trigger'::regtype OR proconfig IS NULL OR NOT proconfig::text LIKE '%search_path=%')
            UNION ALL
            SELECT 'may ' || lower(privilege) || ' ' || relname
            FROM pg_class, unnest(ARRAY['TRUNCATE', 'TRIGGER', 'REFERENCES']) AS privilege
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND has_table_privilege(oid, privilege)
            UNION ALL
            SELECT 'may change ' || relname FROM pg_class
            WHERE relname IN ('journal', 'journal_leaf', 'journal_node', 'journal_checkpoint', 'journal_key')
                AND relkind = 'r' AND (has_table_privilege(oid, 'DELETE') OR has_any_column_privilege(oid, 'UPDATE'))
            UNION ALL
            SELECT 'may touch ' || relname FROM pg_class
            WHERE relname = 'flyway_schema_history' AND has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE')""";

    private LeastPrivilege() {}

    /** What the role of these connections may do and should not; empty when all is well. */
    public static List<String> excessOf(DataSource service) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOO_MUCH)) {
            List<String> excess = new ArrayList<>();
            while (row.next()) {
                excess.add(row.getString(1));
            }
            return excess;
        }
    }
}
