package org.controlatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way; docs/architecture.md draws these arrows. */
@AnalyzeClasses(packages = "org.controlatlas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("store")
            .definedBy("org.controlatlas.store..")
            .layer("model")
            .definedBy("org.controlatlas.model..")
            .layer("atlas")
            .definedBy("org.controlatlas.atlas..")
            .layer("timeline")
            .definedBy("org.controlatlas.timeline..")
            .layer("words")
            .definedBy("org.controlatlas.words..")
            .layer("render")
            .definedBy("org.controlatlas.render..")
            .layer("gazetteer")
            .definedBy("org.controlatlas.gazetteer..")
            .layer("build")
            .definedBy("org.controlatlas.build..")
            .layer("export")
            .definedBy("org.controlatlas.export..")
            .layer("app")
            .definedBy("org.controlatlas.app..")
            .layer("cli")
            .definedBy("org.controlatlas.cli..")
            .whereLayer("store")
            .mayNotAccessAnyLayer()
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("atlas")
            .mayOnlyAccessLayers("store", "model")
            .whereLayer("timeline")
            .mayOnlyAccessLayers("model")
            .whereLayer("words")
            .mayOnlyAccessLayers("model")
            .whereLayer("render")
            .mayOnlyAccessLayers("model", "timeline", "words")
            .whereLayer("gazetteer")
            .mayOnlyAccessLayers("model", "timeline", "render")
            .whereLayer("build")
            .mayOnlyAccessLayers("store", "model", "atlas", "timeline")
            .whereLayer("export")
            .mayOnlyAccessLayers("model", "atlas", "timeline", "words", "render")
            .whereLayer("app")
            .mayOnlyAccessLayers("model", "atlas", "timeline", "words", "render", "gazetteer", "export")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_APP = noClasses()
            .that()
            .resideOutsideOfPackage("org.controlatlas.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.gluonhq..");

    @ArchTest
    static final ArchRule GEOTOOLS_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("org.controlatlas.store..", "org.controlatlas.atlas..", "org.controlatlas.build..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.geotools..", "org.opengis..");

    @ArchTest
    static final ArchRule MODEL_IS_PLAIN_JAVA_AND_JTS = noClasses()
            .that()
            .resideInAPackage("org.controlatlas.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "com.fasterxml..", "javafx..", "org.geotools..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("org.controlatlas.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
