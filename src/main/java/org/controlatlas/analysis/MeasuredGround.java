package org.controlatlas.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.controlatlas.message.BadValueException;
import org.controlatlas.model.NamedArea;
import org.controlatlas.model.ValidTime;

/** Which ground is measured: all of it, or some zones, groups and areas by their ids. */
public final class MeasuredGround {
    /**
     * A zone, or some of it.
     *
     * @param squareKm how much of it counts; empty for all of it
     * @param time when it counts
     */
    record Piece(int zone, OptionalDouble squareKm, ValidTime time) {}

    private final List<Piece> pieces;

    private MeasuredGround(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    public static MeasuredGround all(Survey ground) {
        Set<Piece> pieces = new LinkedHashSet<>();
        for (int z = 0; z < ground.size(); z++) {
            pieces.add(whole(z));
        }
        return new MeasuredGround(List.copyOf(pieces));
    }

    /**
     * @param ids of zones, groups of zones or named areas; what is named twice counts once
     * @throws IllegalArgumentException with one sentence if there is none of that id, or its area is not measured
     */
    public static MeasuredGround of(Survey ground, List<String> ids) {
        Set<Piece> pieces = new LinkedHashSet<>();
        ids.forEach(id -> add(ground, id.strip(), pieces));
        Set<Integer> whole = new LinkedHashSet<>();
        pieces.stream()
                .filter(piece -> piece.squareKm().isEmpty() && piece.time().equals(ValidTime.ALWAYS))
                .forEach(piece -> whole.add(piece.zone()));
        pieces.removeIf(piece -> whole.contains(piece.zone()) && !piece.equals(whole(piece.zone())));
        return new MeasuredGround(List.copyOf(pieces));
    }

    private static Piece whole(int zone) {
        return new Piece(zone, OptionalDouble.empty(), ValidTime.ALWAYS);
    }

    private static void add(Survey ground, String id, Set<Piece> pieces) {
        // An id that is a zone's and an area's means the zone, as everywhere.
        List<Integer> zone = ground.outlinesOf(id);
        if (!zone.isEmpty()) {
            zone.forEach(outline -> pieces.add(whole(outline)));
            return;
        }
        Optional<NamedArea> area = ground.atlas().areas().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        if (area.isPresent()) {
            area.get().parts().forEach(part -> add(ground, area.get(), part, pieces));
            return;
        }
        List<Integer> group = IntStream.range(0, ground.size())
                .filter(outline -> ground.zone(outline).group().equals(id))
                .boxed()
                .toList();
        if (group.isEmpty()) {
            throw new BadValueException(GroundProblem.NO_GROUND, id);
        }
        group.forEach(outline -> pieces.add(whole(outline)));
    }

    private static void add(Survey ground, NamedArea area, NamedArea.Part part, Set<Piece> pieces) {
        if (!part.isWhole() && part.squareKm().isEmpty()) {
            throw new BadValueException(GroundProblem.NOT_MEASURED, area.id(), part.zoneId());
        }
        for (int outline : ground.outlinesOf(part.zoneId())) {
            pieces.add(new Piece(outline, part.isWhole() ? OptionalDouble.empty() : part.squareKm(), part.time()));
        }
    }

    List<Piece> pieces() {
        return pieces;
    }
}
