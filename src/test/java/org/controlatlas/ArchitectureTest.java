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
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipOutputStream;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.controlatlas.model.Edtf;
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
                .layer("message")
                .definedBy("org.controlatlas.message..")
                .layer("store")
                .definedBy("org.controlatlas.store..")
                .layer("intake")
                .definedBy("org.controlatlas.intake..")
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
                .layer("analysis")
                .definedBy("org.controlatlas.analysis..")
                .layer("viewpoint")
                .definedBy("org.controlatlas.viewpoint..")
                .layer("export")
                .definedBy("org.controlatlas.export..")
                .layer("validation")
                .definedBy("org.controlatlas.validation..")
                .layer("correction")
                .definedBy("org.controlatlas.correction..")
                .layer("app")
                .definedBy("org.controlatlas.app..")
                .layer("cli")
                .definedBy("org.controlatlas.cli..")
                .layer("pipeline")
                .definedBy("org.controlatlas.pipeline..")
                .layer("workshop")
                .definedBy("org.controlatlas.workshop..")
                .whereLayer("message")
                .mayNotAccessAnyLayer()
                .whereLayer("store")
                .mayOnlyAccessLayers("message")
                .whereLayer("intake")
                .mayOnlyAccessLayers("message", "files")
                .whereLayer("files")
                .mayOnlyAccessLayers("message")
                .whereLayer("model")
                .mayOnlyAccessLayers("message")
                .whereLayer("atlas")
                .mayOnlyAccessLayers("store", "intake", "files", "message", "model")
                .whereLayer("timeline")
                .mayOnlyAccessLayers("model")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("model")
                .whereLayer("words")
                .mayOnlyAccessLayers("message", "model")
                .whereLayer("render")
                .mayOnlyAccessLayers("message", "model", "timeline", "words")
                .whereLayer("gazetteer")
                .mayOnlyAccessLayers("model", "timeline", "render")
                .whereLayer("analysis")
                .mayOnlyAccessLayers("message", "model", "timeline", "words", "gazetteer")
                .whereLayer("export")
                .mayOnlyAccessLayers(
                        "files", "message", "model", "atlas", "timeline", "viewpoint", "words", "render", "analysis")
                .whereLayer("viewpoint")
                .mayOnlyAccessLayers("message", "model", "timeline")
                .whereLayer("validation")
                .mayOnlyAccessLayers("message", "model", "atlas", "timeline")
                .whereLayer("correction")
                .mayOnlyAccessLayers(
                        "files", "message", "model", "atlas", "timeline", "words", "analysis", "export", "validation")
                .whereLayer("app")
                .mayOnlyAccessLayers(
                        "message",
                        "model",
                        "atlas",
                        "timeline",
                        "viewpoint",
                        "evidence",
                        "words",
                        "render",
                        "gazetteer",
                        "analysis",
                        "export",
                        "correction")
                .whereLayer("cli")
                .mayOnlyAccessLayers(
                        "message",
                        "model",
                        "atlas",
                        "timeline",
                        "viewpoint",
                        "evidence",
                        "words",
                        "render",
                        "gazetteer",
                        "analysis",
                        "export",
                        "validation",
                        "correction",
                        "app")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("files", "message", "model", "atlas", "timeline", "export", "validation", "cli")
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

    /** So that a date in doubt reads alike in window, pictures, pages and analyses. Files keep it as it is written. */
    @Test
    void onlyTheWordsSayHowSureADateIs() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.controlatlas.app..",
                        "org.controlatlas.analysis..",
                        "org.controlatlas.cli..",
                        "org.controlatlas.render..",
                        "org.controlatlas.export.page..",
                        "org.controlatlas.export.web..")
                .should()
                .callMethod(Edtf.class, "text")
                .orShould()
                .callMethod(Edtf.class, "approximate")
                .orShould()
                .callMethod(Edtf.class, "uncertain")
                .check(CLASSES);
    }

    @Test
    void nobodyElseInTheWindowMakesThreads() {
        noClasses()
                .that()
                .resideInAPackage("org.controlatlas.app..")
                .and()
                .resideOutsideOfPackage("org.controlatlas.app.task")
                .should()
                .dependOnClassesThat(assignableTo(ExecutorService.class)
                        .or(equivalentTo(Executors.class))
                        .or(assignableTo(Timer.class))
                        .or(assignableTo(Task.class))
                        .or(assignableTo(Service.class)))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(target(owner(equivalentTo(CompletableFuture.class)))
                        .and(target(nameMatching("(supply|run|complete)Async|then.*Async"))))
                .check(CLASSES);
    }

    private static final int MOST_PARAMETERS = 7;

    @Test
    void methodsAndConstructorsHaveAtMostSevenParameters() {
        Set<String> many = CLASSES.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(code -> !code.getModifiers().contains(JavaModifier.PRIVATE)
                        && !code.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(code -> written(code) > MOST_PARAMETERS)
                .map(code -> code.getOwner().getName().replace("org.controlatlas.", "")
                        + (code.isConstructor() ? "" : "." + code.getName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(many)
                .as("Group what belongs together into records of its own.")
                .isEmpty();
    }

    /** As many as the source has: Java adds the name and place of a constant, and what lies around an inner class. */
    private static int written(JavaCodeUnit code) {
        int all = code.getRawParameterTypes().size();
        JavaClass owner = code.getOwner();
        if (!code.isConstructor()) {
            return all;
        }
        return owner.isAnonymousClass() || owner.isLocalClass()
                ? 0
                : all - (owner.isInnerClass() ? 1 : 0) - (owner.isEnum() ? 2 : 0);
    }

    /** Java's own drawing, text and compression differ from one Java and machine to another. */
    @Test
    void picturesAreDrawnByOurOwnMeans() {
        noClasses()
                .that()
                .resideInAnyPackage("org.controlatlas.render..", "org.controlatlas.export..")
                .and()
                // Letters that no bundled font has are set in those of the machine, by its means.
                .doNotHaveFullyQualifiedName("org.controlatlas.render.text.SystemFonts")
                .and(not(nameMatching("org\\.controlatlas\\.render\\.text\\.TextLayout.*")))
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
