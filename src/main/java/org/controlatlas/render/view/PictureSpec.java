package org.controlatlas.render.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.model.AtlasInfo;
import org.controlatlas.model.Language;
import org.controlatlas.model.NameLanguages;

/**
 * Everything that decides how a picture of one atlas looks: equal specs give equal pictures.
 *
 * @param date the day shown (valid time)
 * @param languages of the names; the first is that of all words
 * @param selectedZone id of the zone drawn with an outline, if any
 * @param nameRoom where the names of states and waters stand; all of the picture if empty
 */
public record PictureSpec(
        MapViewport viewport,
        LocalDate date,
        NameLanguages languages,
        Theme theme,
        Set<MapLayerKind> layers,
        Optional<String> selectedZone,
        Optional<NameRoom> nameRoom) {
    public PictureSpec {
        Objects.requireNonNull(viewport);
        Objects.requireNonNull(date);
        Objects.requireNonNull(languages);
        Objects.requireNonNull(theme);
        Objects.requireNonNull(selectedZone);
        Objects.requireNonNull(nameRoom);
        layers = MapLayerKind.ordered(layers);
    }

    /** With names in all of the picture. */
    public PictureSpec(
            MapViewport viewport,
            LocalDate date,
            Language language,
            Theme theme,
            Set<MapLayerKind> layers,
            Optional<String> selectedZone) {
        this(viewport, date, NameLanguages.of(language), theme, layers, selectedZone, Optional.empty());
    }

    /** Of the words, and of the names if they are in one language. */
    public Language language() {
        return languages.first();
    }

    /** The default layers that every atlas has in the light theme and in English, nothing selected. */
    public static PictureSpec of(MapViewport viewport, LocalDate date) {
        return new PictureSpec(viewport, date, Language.EN, Theme.LIGHT, MapLayerKind.defaults(), Optional.empty());
    }

    /** The atlas's default layers in the light theme and in English, nothing selected. */
    public static PictureSpec of(MapViewport viewport, LocalDate date, AtlasInfo info) {
        return new PictureSpec(viewport, date, Language.EN, Theme.LIGHT, MapLayerKind.defaults(info), Optional.empty());
    }

    public boolean shows(MapLayerKind layer) {
        return layers.contains(layer);
    }

    public int day() {
        return (int) date.toEpochDay();
    }

    public PictureSpec withViewport(MapViewport newViewport) {
        return new PictureSpec(newViewport, date, languages, theme, layers, selectedZone, nameRoom);
    }

    public PictureSpec withDate(LocalDate newDate) {
        return new PictureSpec(viewport, newDate, languages, theme, layers, selectedZone, nameRoom);
    }

    public PictureSpec withLanguage(Language newLanguage) {
        return new PictureSpec(viewport, date, languages.withFirst(newLanguage), theme, layers, selectedZone, nameRoom);
    }

    public PictureSpec withLanguages(NameLanguages newLanguages) {
        return new PictureSpec(viewport, date, newLanguages, theme, layers, selectedZone, nameRoom);
    }

    public PictureSpec withTheme(Theme newTheme) {
        return new PictureSpec(viewport, date, languages, newTheme, layers, selectedZone, nameRoom);
    }

    public PictureSpec withLayers(Collection<MapLayerKind> newLayers) {
        return new PictureSpec(
                viewport, date, languages, theme, MapLayerKind.ordered(newLayers), selectedZone, nameRoom);
    }

    public PictureSpec withSelectedZone(Optional<String> zoneId) {
        return new PictureSpec(viewport, date, languages, theme, layers, zoneId, nameRoom);
    }

    public PictureSpec withNameRoom(Optional<NameRoom> room) {
        return new PictureSpec(viewport, date, languages, theme, layers, selectedZone, room);
    }
}
