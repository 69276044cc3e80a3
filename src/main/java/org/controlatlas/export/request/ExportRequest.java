package org.controlatlas.export.request;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;
import org.controlatlas.render.view.MapLayerKind;
import org.controlatlas.render.view.Theme;

/**
 * One file to be made; the command line and the window's dialog fill in the same one. Equal requests on the same data
 * set give the same bytes.
 *
 * @param subject which days, and in which arrangement
 * @param area ignored by {@link ExportSubject.Dossier} and by the CSV formats
 * @param size ignored by data formats
 * @param languages of the map's names; the first is that of all words
 * @param selectedZone id of a zone to be outlined, if any
 * @param title empty means the atlas' own title in the language
 * @param readAs from which viewpoint, and how cautiously
 */
public record ExportRequest(
        ExportFormat format,
        ExportSubject subject,
        ExportArea area,
        PictureSize size,
        NameLanguages languages,
        Theme theme,
        Set<MapLayerKind> layers,
        Set<Furniture> furniture,
        Optional<String> selectedZone,
        Optional<String> title,
        ReadAs readAs) {
    public ExportRequest {
        Objects.requireNonNull(readAs);
        Objects.requireNonNull(format);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(area);
        Objects.requireNonNull(size);
        Objects.requireNonNull(languages);
        Objects.requireNonNull(theme);
        Objects.requireNonNull(selectedZone);
        title = title.map(String::strip).filter(text -> !text.isEmpty());
        layers = MapLayerKind.ordered(layers);
        furniture = copy(Furniture.class, furniture);
    }

    /** Control on the ground, all of it, with names in one language. */
    public ExportRequest(
            ExportFormat format,
            ExportSubject subject,
            ExportArea area,
            PictureSize size,
            Language language,
            Theme theme,
            Set<MapLayerKind> layers,
            Set<Furniture> furniture,
            Optional<String> selectedZone,
            Optional<String> title) {
        this(
                format,
                subject,
                area,
                size,
                NameLanguages.of(language),
                theme,
                layers,
                furniture,
                selectedZone,
                title,
                ReadAs.USUAL);
    }

    /** Of the words, and of the names if they are in one language. */
    public Language language() {
        return languages.first();
    }

    public ExportRequest withReadAs(ReadAs value) {
        return new ExportRequest(
                format, subject, area, size, languages, theme, layers, furniture, selectedZone, title, value);
    }

    /** The whole atlas, 1920×1080, in English, light, with the default layers that every atlas has and all furniture. */
    public static ExportRequest of(ExportFormat format, ExportSubject subject) {
        return of(format, subject, MapLayerKind.defaults());
    }

    /** The same with the atlas's own default layers. */
    public static ExportRequest of(ExportFormat format, ExportSubject subject, AtlasInfo info) {
        return of(format, subject, MapLayerKind.defaults(info));
    }

    private static ExportRequest of(ExportFormat format, ExportSubject subject, Set<MapLayerKind> layers) {
        return new ExportRequest(
                format,
                subject,
                new ExportArea.Whole(),
                PictureSize.pixels(1920, 1080),
                NameLanguages.of(Language.EN),
                Theme.LIGHT,
                layers,
                EnumSet.allOf(Furniture.class),
                Optional.empty(),
                Optional.empty(),
                ReadAs.USUAL);
    }

    public boolean shows(Furniture piece) {
        return furniture.contains(piece);
    }

    public ExportRequest withFormat(ExportFormat value) {
        return new ExportRequest(
                value, subject, area, size, languages, theme, layers, furniture, selectedZone, title, readAs);
    }

    public ExportRequest withSubject(ExportSubject value) {
        return new ExportRequest(
                format, value, area, size, languages, theme, layers, furniture, selectedZone, title, readAs);
    }

    public ExportRequest withArea(ExportArea value) {
        return new ExportRequest(
                format, subject, value, size, languages, theme, layers, furniture, selectedZone, title, readAs);
    }

    public ExportRequest withSize(PictureSize value) {
        return new ExportRequest(
                format, subject, area, value, languages, theme, layers, furniture, selectedZone, title, readAs);
    }

    public ExportRequest withLanguage(Language value) {
        return new ExportRequest(
                format,
                subject,
                area,
                size,
                languages.withFirst(value),
                theme,
                layers,
                furniture,
                selectedZone,
                title,
                readAs);
    }

    public ExportRequest withLanguages(NameLanguages value) {
        return new ExportRequest(
                format, subject, area, size, value, theme, layers, furniture, selectedZone, title, readAs);
    }

    public ExportRequest withTheme(Theme value) {
        return new ExportRequest(
                format, subject, area, size, languages, value, layers, furniture, selectedZone, title, readAs);
    }

    public ExportRequest withLayers(Collection<MapLayerKind> value) {
        return new ExportRequest(
                format,
                subject,
                area,
                size,
                languages,
                theme,
                MapLayerKind.ordered(value),
                furniture,
                selectedZone,
                title,
                readAs);
    }

    public ExportRequest withFurniture(Collection<Furniture> value) {
        return new ExportRequest(
                format, subject, area, size, languages, theme, layers, Set.copyOf(value), selectedZone, title, readAs);
    }

    public ExportRequest withSelectedZone(Optional<String> value) {
        return new ExportRequest(
                format, subject, area, size, languages, theme, layers, furniture, value, title, readAs);
    }

    public ExportRequest withTitle(Optional<String> value) {
        return new ExportRequest(
                format, subject, area, size, languages, theme, layers, furniture, selectedZone, value, readAs);
    }

    /**
     * With the usual value of all that changes nothing in its file: so equal files come from equal requests.
     *
     * @param info of the atlas, which may have layers of its own
     */
    public ExportRequest reduced(AtlasInfo info) {
        ExportRequest usual = of(format, subject, info);
        return new ExportRequest(
                format,
                subject instanceof ExportSubject.Span span ? reduced(span) : subject,
                matters(ExportOption.BBOX) ? area : usual.area,
                matters(ExportOption.SIZE) ? size : usual.size,
                matters(ExportOption.SECOND_LANGUAGE) ? languages : NameLanguages.of(language()),
                matters(ExportOption.THEME) ? theme : usual.theme,
                matters(ExportOption.LAYERS) ? layers : usual.layers,
                matters(ExportOption.WITHOUT) ? furniture : usual.furniture,
                matters(ExportOption.SELECT) ? selectedZone : usual.selectedZone,
                title,
                matters(ExportOption.CAUTIOUS) ? readAs : new ReadAs(readAs.viewpoint(), false));
    }

    private ExportSubject.Span reduced(ExportSubject.Span span) {
        return new ExportSubject.Span(
                span.first(),
                span.last(),
                matters(ExportOption.STEP) ? span.step() : Optional.empty(),
                matters(ExportOption.FRAME_TIME) ? span.frameTime() : ExportSubject.Span.DEFAULT_FRAME_TIME);
    }

    private boolean matters(ExportOption option) {
        return option.matters(format, ExportLayout.of(subject));
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> values) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }
}
