package org.smallvictories.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may do what, as SECURITY.md says it and as the operations of all services declare it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesIT {

    private static final String REST = "jakarta.ws.rs.";
    private static final String OPEN = "anybody";

    /** @param path with {@code {}} for what varies */
    private record Operation(String path, String access, Set<String> roles) {}

    private record Row(String path, Set<String> readers, Set<String> writers) {

        boolean covers(Operation operation) {
            String[] own = path.split("/");
            String[] asked = operation.path.split("/");
            return own.length <= asked.length
                    && IntStream.range(0, own.length).allMatch(i -> own[i].equals("{}") || own[i].equals(asked[i]));
        }

        Set<String> whoMay(String access) {
            return access.equals("read") ? readers : writers;
        }

        /** A name says more than what stands for any. */
        int specificity() {
            return Arrays.stream(path.split("/"))
                    .mapToInt(part -> part.equals("{}") ? 1 : 2)
                    .sum();
        }
    }

    @Test
    void the_table_is_what_the_operations_declare() throws IOException {
        List<Row> table = table();
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(150);

        Set<Row> used = operations.stream()
                .map(operation -> rowFor(operation, table))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        assertThat(operations).allSatisfy(operation -> assertThat(rowFor(operation, table))
                .as("row for %s", operation)
                .hasValueSatisfying(
                        row -> assertThat(row.whoMay(operation.access)).isEqualTo(operation.roles)));
        assertThat(table).as("rows without an operation").allMatch(used::contains);
    }

    private static Optional<Row> rowFor(Operation operation, List<Row> table) {
        return table.stream().filter(row -> row.covers(operation)).max(Comparator.comparingInt(Row::specificity));
    }

    private static List<Row> table() throws IOException {
        List<String[]> lines = Files.readAllLines(Path.of("../SECURITY.md")).stream()
                .filter(line -> line.startsWith("| Path |") || line.startsWith("| `/api/"))
                .map(line -> line.split("\\|", -1))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String[] cells : lines.subList(1, lines.size())) {
            Set<String> readers = new TreeSet<>();
            Set<String> writers = new TreeSet<>();
            for (int i = 2; i < cells.length - 1; i++) {
                String role = lines.get(0)[i].strip();
                Set<String> access = Set.of(cells[i].strip().split(", "));
                if (access.contains("read")) {
                    readers.add(role);
                }
                if (access.contains("write")) {
                    writers.add(role);
                }
            }
            rows.add(new Row(cells[1].strip().replace("`", ""), readers, writers));
        }
        return rows;
    }

    private static List<Operation> operations() {
        List<Path> classes = Stream.of(
                        "service-kit", "partners-service", "donations-service", "emissions-service", "gateway")
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        return new ClassFileImporter()
                .importPaths(classes).stream()
                        .filter(type -> !type.isInterface() && type.isAnnotatedWith(REST + "Path"))
                        .flatMap(type ->
                                type.getAllMethods().stream().flatMap(method -> operation(type, method).stream()))
                        .filter(operation -> operation.path.startsWith("/api/"))
                        .toList();
    }

    private static Optional<Operation> operation(JavaClass type, JavaMethod method) {
        return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(verb -> method.isAnnotatedWith(REST + verb))
                .findFirst()
                .map(verb -> new Operation(path(type, method), verb.equals("GET") ? "read" : "write", roles(method)));
    }

    private static String path(JavaClass type, JavaMethod method) {
        String below = method.isAnnotatedWith(REST + "Path") ? "/" + value(method, REST + "Path") : "";
        return ("/" + value(type, REST + "Path") + below)
                .replaceAll("/+", "/")
                .replaceAll("\\{[^}]*}", "{}")
                .replaceAll("/$", "");
    }

    private static Set<String> roles(JavaMethod method) {
        String allowed = "jakarta.annotation.security.RolesAllowed";
        return method.isAnnotatedWith(allowed)
                ? new TreeSet<>(Arrays.asList((String[]) value(method, allowed)))
                : Set.of(OPEN);
    }

    private static Object value(HasAnnotations<?> annotated, String type) {
        return annotated.getAnnotationOfType(type).get("value").orElseThrow();
    }
}
