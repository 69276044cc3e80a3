package javax.media.jai;

/**
 * Stands before the class of the same name in the GeoTools wrapper's copy of Java Advanced Imaging, so that no raster
 * operations are started. GeoTools' logging looks for that class by name as soon as a data store is asked for, and the
 * real one then loads some 300 classes, too old for the class-data archive, of which this program uses none: a third of
 * what it costs to load the bundled atlas. Without the methods that it looks for, the logging leaves imaging alone.
 * {@code FreshJvmTest} holds this; whoever needs GeoTools' coverages deletes the class.
 */
public final class JAI {
    private JAI() {}
}
