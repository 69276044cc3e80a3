package org.controlatlas.cli.query;

import java.util.List;
import java.util.Optional;
import org.controlatlas.gazetteer.LineState;
import org.controlatlas.model.Certainty;
import org.controlatlas.model.Control;
import org.controlatlas.timeline.AreaState;
import org.controlatlas.timeline.Holder;
import org.controlatlas.timeline.Shares;

/** The answer to who controls something that has a name. */
public sealed interface PlaceAnswer {
    /** The code of the one who controls it, or {@link Shares#MIXED}. */
    String controller();

    /** Ids of those between whom it is contested where {@link #controller} says so. */
    default List<String> contestedBy() {
        return holders().size() == 1 ? contestants(holders().get(0).control()) : List.of();
    }

    private static List<String> contestants(Control control) {
        return control instanceof Control.Contested between ? between.actorIds() : List.of();
    }

    /** Who controls what share; none for a point, which is not measured. */
    default List<Holder> holders() {
        return List.of();
    }

    /** Ids of those whose peacekeepers are there; not told of a line. */
    default List<String> peacekeepers() {
        return List.of();
    }

    /** The zone of a point; else empty. */
    default Optional<String> zoneId() {
        return Optional.empty();
    }

    /** How certain the control is on the day; empty for a line. */
    default Optional<Certainty> certainty() {
        return Optional.empty();
    }

    /** How certain the day is on which it began; empty for a line. */
    default Optional<Certainty> dateCertainty() {
        return Optional.empty();
    }

    /** A place with a position. */
    record OfPoint(Answer answer) implements PlaceAnswer {
        @Override
        public String controller() {
            return answer.controller();
        }

        @Override
        public List<String> contestedBy() {
            return contestants(answer.period().control());
        }

        @Override
        public List<String> peacekeepers() {
            return answer.period().peacekeepers().stream().toList();
        }

        @Override
        public Optional<String> zoneId() {
            return Optional.of(answer.zone().id());
        }

        @Override
        public Optional<Certainty> certainty() {
            return Optional.of(answer.certainty());
        }

        @Override
        public Optional<Certainty> dateCertainty() {
            return Optional.of(answer.dateCertainty());
        }
    }

    /** Ground that zones make up. */
    record OfArea(AreaState state) implements PlaceAnswer {
        @Override
        public String controller() {
            return state.controller();
        }

        @Override
        public List<Holder> holders() {
            return state.holders();
        }

        @Override
        public List<String> peacekeepers() {
            return state.peacekeepers();
        }

        @Override
        public Optional<Certainty> certainty() {
            return Optional.of(state.certainty());
        }

        @Override
        public Optional<Certainty> dateCertainty() {
            return Optional.of(state.dateCertainty());
        }
    }

    /** A line, a railway or a road. */
    record OfLine(LineState state) implements PlaceAnswer {
        @Override
        public String controller() {
            return state.controller();
        }

        @Override
        public List<Holder> holders() {
            return state.holders();
        }
    }
}
