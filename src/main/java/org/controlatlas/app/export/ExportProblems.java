package org.controlatlas.app.export;

import java.util.Optional;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.export.request.ExportOption;
import org.controlatlas.export.request.ExportSubject.Span;
import org.controlatlas.export.request.PictureSize;
import org.controlatlas.message.Numbers;

/** Why a value that could be read makes no file, in one sentence for beside its field. Knows no control. */
final class ExportProblems {
    private final ExportChoices choices;
    private final Messages messages;

    ExportProblems(ExportChoices choices, Messages messages) {
        this.choices = choices;
        this.messages = messages;
    }

    /** @param field its id: {@code export-width} … */
    Optional<String> of(String field) {
        return switch (field) {
            case "export-other-date" ->
                choices.otherDate.get().equals(choices.date.get())
                        ? Optional.of(messages.get("export.wrong.same-day"))
                        : Optional.empty();
            case "export-to" ->
                choices.to.get().isBefore(choices.from.get())
                        ? Optional.of(messages.get("export.wrong.before-first"))
                        : Optional.empty();
            case "export-frame-time" -> within(choices.frameTime.get().toMillis(), Span.LEAST_MILLIS, Span.MOST_MILLIS);
            case "export-width" -> side(choices.width.get());
            case "export-height" -> side(choices.height.get());
            case "export-dpi" -> choices.matters(ExportOption.DPI) ? dpi() : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> side(double side) {
        double dpi = Math.max(PictureSize.LEAST_DPI, Math.min(PictureSize.MOST_DPI, choices.dpi.get()));
        double least = PictureSize.LEAST * Math.max(1, dpi / PictureSize.SCREEN_DPI);
        if (choices.size.get() == ExportSizes.MILLIMETRES) {
            return within(
                    side,
                    Math.ceil(least / dpi * PictureSize.MM_PER_INCH),
                    Math.floor(PictureSize.MOST / dpi * PictureSize.MM_PER_INCH));
        }
        return within(side, Math.ceil(least), PictureSize.MOST);
    }

    /** By the sides of the page: in inches where it is paper, else in pixels. */
    private Optional<String> dpi() {
        double dpi = choices.dpi.get();
        Optional<double[]> paper = paper();
        if (paper.isPresent()) {
            double shorter = Math.min(paper.get()[0], paper.get()[1]) / PictureSize.MM_PER_INCH;
            double longer = Math.max(paper.get()[0], paper.get()[1]) / PictureSize.MM_PER_INCH;
            return within(
                    dpi,
                    Math.max(PictureSize.LEAST_DPI, Math.ceil(PictureSize.LEAST / shorter)),
                    Math.min(PictureSize.MOST_DPI, Math.floor(PictureSize.MOST / longer)));
        }
        double shorter =
                switch (choices.size.get()) {
                    case FULL_HD, SQUARE, STORY -> 1080;
                    case UHD -> 2160;
                    case PIXELS -> Math.min(choices.width.get(), choices.height.get());
                    default ->
                        Math.min(choices.shown().deviceWidth(), choices.shown().deviceHeight());
                };
        double most = Math.floor(shorter * PictureSize.SCREEN_DPI / PictureSize.LEAST);
        return within(
                dpi, PictureSize.LEAST_DPI, Math.max(PictureSize.LEAST_DPI, Math.min(PictureSize.MOST_DPI, most)));
    }

    /** Sides in millimetres. */
    private Optional<double[]> paper() {
        return switch (choices.size.get()) {
            case A4, A4_PORTRAIT -> Optional.of(new double[] {297, 210});
            case A3 -> Optional.of(new double[] {420, 297});
            case MILLIMETRES -> Optional.of(new double[] {choices.width.get(), choices.height.get()});
            default -> Optional.empty();
        };
    }

    private Optional<String> within(double value, double least, double most) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(messages.get("export.wrong.number", Numbers.text(least), Numbers.text(most)));
    }
}
