/**
 * Imports of tables: received, checked row by row, written all or not at all, followed, cancelled and voided. A service
 * says what the rows mean by implementing {@link org.smallvictories.kit.imports.Intake}, offers the endpoints by a subclass
 * of {@link org.smallvictories.kit.imports.ImportResource} that is given the intake and says at which path, and adds
 * {@code db/kit-imports} to its {@code quarkus.flyway.locations}. It may have several of them, each with a kind and a path
 * of its own.
 */
package org.smallvictories.kit.imports;
