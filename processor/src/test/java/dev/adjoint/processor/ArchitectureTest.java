package dev.adjoint.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the processor and the one direction in which they know each other. */
@AnalyzeClasses(packages = "dev.adjoint.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.adjoint.processor";

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("entry")
            .definedBy(ROOT)
            .layer("diagnostics")
            .definedBy(ROOT + ".diagnostics")
            .layer("ir")
            .definedBy(ROOT + ".ir")
            .layer("rules")
            .definedBy(ROOT + ".rules")
            .layer("analysis")
            .definedBy(ROOT + ".analysis")
            .layer("frontend")
            .definedBy(ROOT + ".frontend")
            .layer("hazards")
            .definedBy(ROOT + ".hazards")
            .layer("derive")
            .definedBy(ROOT + ".derive")
            .layer("optimize")
            .definedBy(ROOT + ".optimize")
            .layer("evaluate")
            .definedBy(ROOT + ".evaluate")
            .layer("check")
            .definedBy(ROOT + ".check")
            .layer("emit")
            .definedBy(ROOT + ".emit")
            .layer("report")
            .definedBy(ROOT + ".report")
            .layer("explain")
            .definedBy(ROOT + ".explain")
            .whereLayer("diagnostics")
            .mayNotAccessAnyLayer()
            .whereLayer("ir")
            .mayNotAccessAnyLayer()
            .whereLayer("rules")
            .mayOnlyAccessLayers("ir")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("ir", "rules")
            .whereLayer("frontend")
            .mayOnlyAccessLayers("ir", "rules", "diagnostics")
            .whereLayer("hazards")
            .mayOnlyAccessLayers("ir", "rules", "analysis")
            .whereLayer("derive")
            .mayOnlyAccessLayers("ir", "rules", "analysis")
            .whereLayer("optimize")
            .mayOnlyAccessLayers("ir", "rules")
            .whereLayer("evaluate")
            .mayOnlyAccessLayers("ir", "rules")
            .whereLayer("check")
            .mayOnlyAccessLayers("ir", "rules", "evaluate", "diagnostics")
            .whereLayer("emit")
            .mayOnlyAccessLayers("ir", "rules")
            .whereLayer("report")
            .mayNotAccessAnyLayer()
            .whereLayer("explain")
            .mayOnlyAccessLayers("ir", "rules", "analysis", "hazards", "derive", "optimize", "emit", "report");

    @ArchTest
    static final ArchRule ONLY_THE_FRONTEND_KNOWS_JAVAC = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".frontend")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.source..");

    @ArchTest
    static final ArchRule ONLY_EMIT_KNOWS_JAVAPOET = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".emit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");
}
