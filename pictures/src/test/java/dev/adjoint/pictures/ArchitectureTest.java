package dev.adjoint.pictures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each library can be exchanged in one place. */
@AnalyzeClasses(packages = "dev.adjoint.pictures", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_ELK = noClasses()
            .that()
            .doNotHaveSimpleName("ElkLayout")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse..");

    @ArchTest
    static final ArchRule ONE_CLASS_PAINTS = noClasses()
            .that()
            .doNotHaveSimpleName("PngImage")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.weisj..", "java.awt..", "javax.imageio..");
}
