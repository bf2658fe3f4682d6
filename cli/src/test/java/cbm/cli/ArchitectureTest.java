package cbm.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The layering that the README states, held. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cbm");

    @Test
    void jgit_is_known_in_one_package_alone() {
        onlyIn("cbm.miner.git", "org.eclipse.jgit..");
    }

    @Test
    void lucene_is_known_in_one_package_alone() {
        onlyIn("cbm.miner.index", "org.apache.lucene..");
    }

    @Test
    void picocli_is_known_in_the_command_line_alone() {
        onlyIn("cbm.cli..", "picocli..");
    }

    @Test
    void the_spreadsheet_writer_is_known_where_tables_are_written_alone() {
        onlyIn("cbm.classifier.table..", "org.dhatim..");
    }

    @Test
    void yaml_is_known_where_rules_of_users_are_read_alone() {
        onlyIn("cbm.classifier.rulefile..", "org.snakeyaml..");
    }

    @Test
    void figures_are_drawn_in_one_package_alone() {
        onlyIn("cbm.classifier.figure..", "org.jfree..");
        onlyIn("cbm.classifier.figure..", "org.apache.batik..");
        onlyIn("cbm.classifier.figure..", "java.awt..");
    }

    @Test
    void statistics_are_computed_in_one_package_alone() {
        onlyIn("cbm.classifier.statistics..", "org.apache.commons.statistics..");
    }

    @Test
    void the_tree_of_the_parser_reaches_no_further_than_the_facts() {
        check(noClasses()
                .that(not(resideInAnyPackage(
                        "cbm.classifier.syntax..",
                        "cbm.classifier.facts..",
                        "cbm.classifier.change..",
                        "cbm.classifier.usage..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cbm.classifier.syntax.."));
    }

    @Test
    void the_classifier_knows_of_the_miner_only_what_a_fix_is_and_how_files_are_written() {
        check(noClasses()
                .that(resideInAPackage("cbm.classifier.."))
                .should()
                .dependOnClassesThat(resideInAPackage("cbm.miner..")
                        .and(not(resideInAnyPackage("cbm.miner.fix..", "cbm.miner.file..")))));
    }

    @Test
    void the_miner_knows_nothing_of_the_classifier() {
        check(noClasses()
                .that(resideInAPackage("cbm.miner.."))
                .should()
                .dependOnClassesThat(resideInAPackage("cbm.classifier..")));
    }

    @Test
    void the_seam_stands_on_nothing() {
        check(noClasses()
                .that(resideInAPackage("cbm.miner.fix.."))
                .should()
                .dependOnClassesThat(resideInAPackage("cbm..").and(not(resideInAPackage("cbm.miner.fix..")))));
    }

    @Test
    void nothing_uses_the_command_line() {
        check(noClasses()
                .that(not(resideInAPackage("cbm.cli..")))
                .should()
                .dependOnClassesThat(resideInAPackage("cbm.cli..")));
    }

    @Test
    void data_sets_stand_on_nothing_of_ours() {
        check(noClasses()
                .that(resideInAPackage("cbm.datasets.."))
                .should()
                .dependOnClassesThat(resideInAPackage("cbm..").and(not(resideInAPackage("cbm.datasets..")))));
    }

    @Test
    void packages_form_no_cycle() {
        check(slices().matching("cbm.(**)").should().beFreeOfCycles());
    }

    @Test
    void only_the_program_exits() {
        check(noClasses().that(not(resideInAPackage("cbm.cli"))).should().callMethod(System.class, "exit", int.class));
    }

    @Test
    void libraries_do_not_print() {
        check(noClasses()
                .that(not(resideInAPackage("cbm.cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace", PrintStream.class));
    }

    @Test
    void every_package_says_what_is_never_null() {
        check(classes()
                .that()
                .resideInAPackage("cbm..")
                .and()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class));
        for (String name :
                PROGRAM.stream().map(type -> type.getPackageName()).distinct().toList()) {
            assertTrue(
                    PROGRAM.contain(name + ".package-info"), () -> "the package " + name + " has no package-info.java");
        }
    }

    private static void onlyIn(String home, String library) {
        check(noClasses()
                .that(not(resideInAPackage(home)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
