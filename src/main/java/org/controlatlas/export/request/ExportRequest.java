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
 * @param look what the map shows, and in which words and colours
 * @param title empty means the atlas' own title in the language
 * @param readAs from which viewpoint, and how cautiously
 */
public record ExportRequest(
        ExportFormat format,
        ExportSubject subject,
        ExportArea area,
        PictureSize size,
        Look look,
        Optional<String> title,
        ReadAs readAs) {
    /**
     * What a map shows, and in which words and colours.
     *
     * @param languages of the map's names; the first is that of all words
     * @param selectedZone id of a zone to be outlined, if any
     */
    public record Look(
            NameLanguages languages,
            Theme theme,
            Set<MapLayerKind> layers,
            Set<Furniture> furniture,
            Optional<String> selectedZone) {
        public Look {
            Objects.requireNonNull(languages);
            Objects.requireNonNull(theme);
            Objects.requireNonNull(selectedZone);
            layers = MapLayerKind.ordered(layers);
            furniture = copy(Furniture.class, furniture);
        }

        /** In English, light, with all furniture. */
        static Look usual(Set<MapLayerKind> layers) {
            return new Look(
                    NameLanguages.of(Language.EN),
                    Theme.LIGHT,
                    layers,
                    EnumSet.allOf(Furniture.class),
                    Optional.empty());
        }
    }

    public ExportRequest {
        Objects.requireNonNull(readAs);
        Objects.requireNonNull(format);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(area);
        Objects.requireNonNull(size);
        Objects.requireNonNull(look);
        title = title.map(String::strip).filter(text -> !text.isEmpty());
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
                Look.usual(layers),
                Optional.empty(),
                ReadAs.USUAL);
    }

    /** Of the words, and of the names if they are in one language. */
    public Language language() {
        return look.languages().first();
    }

    public NameLanguages languages() {
        return look.languages();
    }

    public Theme theme() {
        return look.theme();
    }

    public Set<MapLayerKind> layers() {
        return look.layers();
    }

    public Set<Furniture> furniture() {
        return look.furniture();
    }

    public Optional<String> selectedZone() {
        return look.selectedZone();
    }

    public boolean shows(Furniture piece) {
        return look.furniture().contains(piece);
    }

    public ExportRequest withFormat(ExportFormat value) {
        return new ExportRequest(value, subject, area, size, look, title, readAs);
    }

    public ExportRequest withSubject(ExportSubject value) {
        return new ExportRequest(format, value, area, size, look, title, readAs);
    }

    public ExportRequest withArea(ExportArea value) {
        return new ExportRequest(format, subject, value, size, look, title, readAs);
    }

    public ExportRequest withSize(PictureSize value) {
        return new ExportRequest(format, subject, area, value, look, title, readAs);
    }

    public ExportRequest withTitle(Optional<String> value) {
        return new ExportRequest(format, subject, area, size, look, value, readAs);
    }

    public ExportRequest withLanguage(Language value) {
        return withLanguages(languages().withFirst(value));
    }

    public ExportRequest withLanguages(NameLanguages value) {
        return with(new Look(value, theme(), layers(), furniture(), selectedZone()));
    }

    public ExportRequest withTheme(Theme value) {
        return with(new Look(languages(), value, layers(), furniture(), selectedZone()));
    }

    public ExportRequest withLayers(Collection<MapLayerKind> value) {
        return with(new Look(languages(), theme(), MapLayerKind.ordered(value), furniture(), selectedZone()));
    }

    public ExportRequest withFurniture(Collection<Furniture> value) {
        return with(new Look(languages(), theme(), layers(), Set.copyOf(value), selectedZone()));
    }

    public ExportRequest withSelectedZone(Optional<String> value) {
        return with(new Look(languages(), theme(), layers(), furniture(), value));
    }

    private ExportRequest with(Look value) {
        return new ExportRequest(format, subject, area, size, value, title, readAs);
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
                new Look(
                        matters(ExportOption.SECOND_LANGUAGE) ? languages() : NameLanguages.of(language()),
                        matters(ExportOption.THEME) ? theme() : usual.theme(),
                        matters(ExportOption.LAYERS) ? layers() : usual.layers(),
                        matters(ExportOption.WITHOUT) ? furniture() : usual.furniture(),
                        matters(ExportOption.SELECT) ? selectedZone() : usual.selectedZone()),
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
