package org.controlatlas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Data flows one way; docs/architecture.md draws these arrows. */
class ArchitectureTest {
    /** Read once. Rules are plain tests: fields of rules, which the build's plugin once passed over, cannot fail. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.controlatlas");

    @Test
    void dataFlowOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("store")
                .definedBy("org.controlatlas.store..")
                .layer("files")
                .definedBy("org.controlatlas.files..")
                .layer("model")
                .definedBy("org.controlatlas.model..")
                .layer("atlas")
                .definedBy("org.controlatlas.atlas..")
                .layer("timeline")
                .definedBy("org.controlatlas.timeline..")
                .layer("evidence")
                .definedBy("org.controlatlas.evidence..")
                .layer("words")
                .definedBy("org.controlatlas.words..")
                .layer("render")
                .definedBy("org.controlatlas.render..")
                .layer("gazetteer")
                .definedBy("org.controlatlas.gazetteer..")
                .layer("export")
                .definedBy("org.controlatlas.export..")
                .layer("validation")
                .definedBy("org.controlatlas.validation..")
                .layer("app")
                .definedBy("org.controlatlas.app..")
                .layer("cli")
                .definedBy("org.controlatlas.cli..")
                .layer("pipeline")
                .definedBy("org.controlatlas.pipeline..")
                .layer("workshop")
                .definedBy("org.controlatlas.workshop..")
                .whereLayer("store")
                .mayNotAccessAnyLayer()
                .whereLayer("files")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("atlas")
                .mayOnlyAccessLayers("store", "model")
                .whereLayer("timeline")
                .mayOnlyAccessLayers("model")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("model")
                .whereLayer("words")
                .mayOnlyAccessLayers("model")
                .whereLayer("render")
                .mayOnlyAccessLayers("model", "timeline", "words")
                .whereLayer("gazetteer")
                .mayOnlyAccessLayers("model", "timeline", "render")
                .whereLayer("export")
                .mayOnlyAccessLayers("model", "atlas", "timeline", "words", "render")
                .whereLayer("validation")
                .mayOnlyAccessLayers("model", "atlas", "timeline")
                .whereLayer("app")
                .mayOnlyAccessLayers("model", "atlas", "timeline", "evidence", "words", "render", "gazetteer", "export")
                .whereLayer("cli")
                .mayOnlyAccessLayers(
                        "model",
                        "atlas",
                        "timeline",
                        "evidence",
                        "words",
                        "render",
                        "gazetteer",
                        "export",
                        "validation",
                        "app")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("files", "model", "atlas", "timeline", "evidence", "export", "validation", "cli")
                .whereLayer("workshop")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("org.controlatlas.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theProductStandsWithoutWhatMakesAndMeasuresIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.controlatlas.pipeline..", "org.controlatlas.workshop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.controlatlas.pipeline..", "org.controlatlas.workshop..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWindowAndItsBenchKnowJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.controlatlas.app..", "org.controlatlas.workshop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.gluonhq..")
                .check(CLASSES);
    }

    @Test
    void onlyReadersKnowGeoTools() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.controlatlas.store..", "org.controlatlas.atlas..", "org.controlatlas.pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(CLASSES);
    }

    @Test
    void theModelIsPlainJavaAndJts() {
        noClasses()
                .that()
                .resideInAPackage("org.controlatlas.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "com.fasterxml..", "javafx..", "org.geotools..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.controlatlas.cli..", "org.controlatlas.workshop..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void partsOfTheWindowAreHandedOnlyTheStateThatTheyUse() {
        noClasses()
                .that()
                .resideInAPackage("org.controlatlas.app..")
                .and()
                .resideOutsideOfPackage("org.controlatlas.app.state")
                .and()
                .doNotHaveFullyQualifiedName("org.controlatlas.app.shell.MainWindow")
                .and()
                .doNotHaveFullyQualifiedName("org.controlatlas.app.shell.HeadStart")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.controlatlas.app.state.AtlasState")
                .check(CLASSES);
    }

    /** Java's own drawing, text and compression differ from one Java and machine to another. */
    @Test
    void picturesAreDrawnByOurOwnMeans() {
        noClasses()
                .that()
                .resideInAnyPackage("org.controlatlas.render..", "org.controlatlas.export..")
                .and()
                .resideOutsideOfPackage("org.controlatlas.export.verify..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio..", "sun..")
                        .and(not(resideInAPackage("java.awt.geom..")))
                        .and(not(equivalentTo(Shape.class))))
                .orShould()
                .dependOnClassesThat(assignableTo(Deflater.class)
                        .or(assignableTo(DeflaterOutputStream.class))
                        .and(not(equivalentTo(ZipOutputStream.class))))
                .check(CLASSES);
    }

    /** Their last bit may differ between processors; {@link StrictMath} has them defined to the bit. */
    @Test
    void whatReachesAPixelIsStrict() {
        noClasses()
                .that()
                .resideInAnyPackage("org.controlatlas.render..", "org.controlatlas.export..")
                .should()
                .callMethodWhere(target(owner(equivalentTo(Math.class)))
                        .and(target(nameMatching(
                                "a?sin|a?cos|a?tan|atan2|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))))
                .check(CLASSES);
    }

    /** Boxes of Java's paths differ by a bit from Java 19 on; {@link org.controlatlas.render.draw.ShapeBounds} has its own. */
    @Test
    void boxesOfPathsAreOurOwn() {
        noClasses()
                .that()
                .resideInAnyPackage("org.controlatlas.render..", "org.controlatlas.export..")
                .should()
                .callMethodWhere(target(owner(assignableTo(Path2D.class).or(equivalentTo(Shape.class))))
                        .and(target(nameMatching("getBounds|getBounds2D"))))
                .check(CLASSES);
    }
}
