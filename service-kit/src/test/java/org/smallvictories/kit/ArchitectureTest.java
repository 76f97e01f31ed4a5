package org.smallvictories.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.smallvictories.kit.testing.HouseRules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    @Test
    void the_kit_keeps_the_house_rules_and_knows_no_service() {
        HouseRules.check("org.smallvictories.kit");
    }

    @Test
    void proofs_are_pure_and_the_verifier_needs_no_framework() {
        JavaClasses kit = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.smallvictories.kit");

        classes()
                .that()
                .resideInAPackage("..kit.proof..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..kit.proof..", "java..")
                .because("what is to be trusted must be read without knowing anything else")
                .check(kit);
        noClasses()
                .that()
                .resideInAPackage("..kit.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.time..")
                .because("the tree and the note do no I/O")
                .check(kit);
        classes()
                .that()
                .resideInAPackage("..kit.verifier..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..kit.verifier..",
                        "..kit.proof..",
                        "java..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.jr..",
                        "org.erdtman.jcs..")
                .because("its jar holds nothing else")
                .check(kit);
    }
}
