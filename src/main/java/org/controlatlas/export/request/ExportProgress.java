package org.controlatlas.export.request;

/** Hears how far an export is, and can stop it. Called on the exporting thread. */
public interface ExportProgress {
    /** Nobody listens. */
    ExportProgress NONE = part -> {};

    /** @param part of the work done, 0 to 1, never falling */
    void reached(double part);

    /** Asked often; once true the export ends with {@link ExportException.Kind#CANCELLED} and leaves no file. */
    default boolean isCancelled() {
        return false;
    }

    /** Tells of progress and gives up if that is wanted. */
    default void step(double part) throws ExportException {
        if (isCancelled()) {
            throw ExportException.cancelled();
        }
        reached(part);
    }

    /** Progress of a part of the work: its 0 to 1 become {@code from} to {@code to} of the whole. */
    default ExportProgress within(double from, double to) {
        ExportProgress outer = this;
        return new ExportProgress() {
            @Override
            public void reached(double part) {
                outer.reached(from + (to - from) * part);
            }

            @Override
            public boolean isCancelled() {
                return outer.isCancelled();
            }
        };
    }
}
