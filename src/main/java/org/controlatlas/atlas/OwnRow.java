package org.controlatlas.atlas;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlatlas.intake.SourceFile;
import org.controlatlas.message.Message;
import org.controlatlas.model.Edtf;
import org.controlatlas.model.Names;
import org.controlatlas.model.WrittenDate;
import org.controlatlas.store.OpenedFeature;
import org.locationtech.jts.geom.Geometry;

/** A feature of a data set of one's own on its way to a zone: what it says of each role, and when it holds. */
final class OwnRow {
    final SourceFile file;
    final OpenedFeature feature;
    /** Of each role the value that was chosen. */
    final Map<FieldRole, Object> values = new EnumMap<>(FieldRole.class);

    /** Of those that are given in several languages. */
    final Map<FieldRole, Names> names = new EnumMap<>(FieldRole.class);

    Geometry outline;
    String outlineKind = "";
    /** What had to be done to the outline. */
    Set<Mend> mended = Set.of();

    WrittenDate start;
    WrittenDate end;
    Optional<Edtf> startEdtf = Optional.empty();
    Optional<Edtf> endEdtf = Optional.empty();
    /** True if the end belongs to the period whatever the source's ends do. */
    boolean lateEnd;

    /** True if start and end were written as one interval. */
    boolean interval;

    String series = "";
    /** True for a part of a picture of the whole on its day, of which nobody says how long it held. */
    boolean picture;

    /** The second of the day at which it starts, as written there; -1 if no time of day is given. */
    int startSecond = -1;

    LocalDate startDay;
    /** The first day on which it no longer holds; null for an open end. */
    LocalDate endDay;

    OwnRow(SourceFile file, OpenedFeature feature) {
        this.file = file;
        this.feature = feature;
    }

    OwnRow copy() {
        OwnRow copy = new OwnRow(file, feature);
        copy.values.putAll(values);
        copy.names.putAll(names);
        copy.outline = outline;
        copy.outlineKind = outlineKind;
        copy.series = series;
        copy.picture = picture;
        copy.mended = mended;
        return copy;
    }

    /** {@code feature #3 ('Rome')}, or {@code row 3} of a table. */
    Message label() {
        Message place = Message.of(file.table() ? OwnDataProblem.ROW : OwnDataProblem.FEATURE_NUMBER, feature.number());
        Object name = values.getOrDefault(FieldRole.NAME, values.get(FieldRole.CONTROL));
        if (name != null) {
            return Message.of(OwnDataProblem.NAMED, place, OwnDate.text(name));
        }
        return feature.id() == null ? place : Message.of(OwnDataProblem.WITH_ID, place, feature.id());
    }

    /** What makes rows ones of the same thing, for finding out how ends and series are meant. */
    String identity() {
        Object zone = values.get(FieldRole.ZONE);
        Object name = zone != null ? zone : values.getOrDefault(FieldRole.NAME, values.get(FieldRole.CONTROL));
        return name == null ? "" : OwnDate.text(name);
    }
}
