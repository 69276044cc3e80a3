package org.controlatlas.app.export;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import org.controlatlas.app.state.Settings;
import org.controlatlas.export.request.ExportFormat;
import org.controlatlas.export.request.ExportLayout;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.message.Numbers;
import org.controlatlas.model.Language;
import org.controlatlas.render.view.Theme;

/**
 * Keeps the choices of the export dialog from one time to the next, as {@code format=pdf;size=a4;…}. Days, layers,
 * viewpoint, cautious reading and the title are those of the window each time; so are language and theme, unless others
 * were chosen in the dialog.
 */
record LastExport(ExportChoices choices, Settings settings) {
    private static final String BETWEEN = ";";

    void keep() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("format", choices.format.get().code());
        kept.put("layout", choices.layout.get().code());
        kept.put("area", code(choices.area.get()));
        kept.put("size", choices.size.get().code());
        kept.put("width", choices.width.get().toString());
        kept.put("height", choices.height.get().toString());
        kept.put("dpi", choices.dpi.get().toString());
        kept.put("step", choices.step.get().code());
        kept.put("frame-time", Long.toString(choices.frameTime.get().toMillis()));
        kept.put(
                "furniture",
                choices.furniture.get().stream().map(Furniture::code).collect(Collectors.joining(",")));
        kept.put("outline", choices.outline.get().toString());
        kept.put("second-language", choices.secondLanguage.get().code());
        if (choices.language.get() != settings.language()) {
            kept.put("language", choices.language.get().tag());
        }
        if (choices.theme.get() != settings.themeProperty().get()) {
            kept.put("theme", choices.theme.get().code());
        }
        settings.lastExportProperty()
                .set(kept.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(BETWEEN)));
    }

    private static String code(ExportChoices.Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    /** What cannot be read, or cannot be chosen now, stays as it is. */
    void restore() {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String entry : settings.lastExportProperty().get().split(BETWEEN)) {
            int at = entry.indexOf('=');
            if (at > 0) {
                kept.put(entry.substring(0, at), entry.substring(at + 1));
            }
        }
        if (kept.isEmpty()) {
            return;
        }
        set(kept, "format", ExportFormat.values(), ExportFormat::code, choices.format);
        ExportLayout asShown = choices.layout.get();
        set(kept, "layout", ExportLayout.values(), ExportLayout::code, choices.layout);
        if (asShown == ExportLayout.PAIR || !choices.layouts().contains(choices.layout.get())) {
            choices.layout.set(
                    choices.layouts().contains(asShown)
                            ? asShown
                            : choices.layouts().get(0));
        }
        ExportChoices.Area[] areas = choices.areas().stream()
                .filter(area -> area != ExportChoices.Area.BOUNDS)
                .toArray(ExportChoices.Area[]::new);
        set(kept, "area", areas, LastExport::code, choices.area);
        set(kept, "size", ExportSizes.values(), ExportSizes::code, choices.size);
        number(kept, "width").ifPresent(choices.width::set);
        number(kept, "height").ifPresent(choices.height::set);
        number(kept, "dpi").ifPresent(choices.dpi::set);
        set(kept, "step", ExportStep.values(), ExportStep::code, choices.step);
        number(kept, "frame-time").ifPresent(millis -> choices.frameTime.set(Duration.ofMillis(millis.longValue())));
        if (kept.containsKey("furniture")) {
            choices.furniture.set(furniture(kept.get("furniture")));
        }
        flag(kept, "outline").ifPresent(choices.outline::set);
        set(kept, "language", Language.values(), Language::tag, choices.language);
        set(
                kept,
                "second-language",
                SecondLanguage.choices(choices.language.get()).toArray(SecondLanguage[]::new),
                SecondLanguage::code,
                choices.secondLanguage);
        set(kept, "theme", Theme.values(), Theme::code, choices.theme);
    }

    private static Set<Furniture> furniture(String codes) {
        Set<String> named = Set.of(codes.split(",", -1));
        Set<Furniture> shown = EnumSet.noneOf(Furniture.class);
        Arrays.stream(Furniture.values())
                .filter(piece -> named.contains(piece.code()))
                .forEach(shown::add);
        return shown;
    }

    private static <T> void set(
            Map<String, String> kept, String name, T[] values, Function<T, String> code, ObjectProperty<T> property) {
        Arrays.stream(values)
                .filter(value -> code.apply(value).equals(kept.get(name)))
                .forEach(property::set);
    }

    private static Optional<Double> number(Map<String, String> kept, String name) {
        var number = Numbers.parse(kept.getOrDefault(name, ""));
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static Optional<Boolean> flag(Map<String, String> kept, String name) {
        return Optional.ofNullable(kept.get(name)).map(Boolean::valueOf);
    }
}
