package org.controlatlas.cli.query;

import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
import org.controlatlas.message.Message;
import org.controlatlas.model.Language;

/** Says why a name does not stand for one place, and what it may stand for. */
public record PlaceNames(Gazetteer gazetteer, Language language) {
    public List<Candidate> candidates(Resolution resolution) {
        List<Entry> entries = List.of();
        if (resolution instanceof Resolution.Several several) {
            entries = several.candidates();
        } else if (resolution instanceof Resolution.Elsewhere elsewhere) {
            entries = elsewhere.candidates();
        } else if (resolution instanceof Resolution.One one) {
            entries = one.alsoCalled();
        }
        return Candidate.of(entries, gazetteer, language);
    }

    /**
     * The place that a name stands for.
     *
     * @throws CommandFailure if it stands for none or several, with those that may be meant
     */
    public Entry only(Resolution resolution) {
        if (resolution instanceof Resolution.One one) {
            return one.entry();
        }
        throw new CommandFailure(ExitStatus.NOTHING_THERE, sentence(resolution));
    }

    /** Why it is not one place, with all candidates in one line. */
    public Message sentence(Resolution resolution) {
        String all = candidates(resolution).stream().map(Candidate::sentence).collect(Collectors.joining("; "));
        return reason(resolution, all.isEmpty() ? "" : all + ".");
    }

    /** Why it is not one place: a sentence by itself, or the head of the candidates. */
    public Message headline(Resolution resolution) {
        return reason(resolution, "");
    }

    private static Message reason(Resolution resolution, String candidates) {
        if (resolution instanceof Resolution.Several several) {
            return Message.of(TableProblem.SEVERAL_PLACES, several.name(), candidates);
        }
        if (resolution instanceof Resolution.Elsewhere elsewhere) {
            return Message.of(TableProblem.PLACE_ELSEWHERE, elsewhere.name(), elsewhere.where(), candidates);
        }
        if (resolution instanceof Resolution.Nothing nothing) {
            return nothing.nearest().isEmpty()
                    ? Message.of(TableProblem.NO_PLACE, nothing.name())
                    : Message.of(TableProblem.NO_PLACE_BUT, nothing.name(), String.join(", ", nothing.nearest()));
        }
        return Message.EMPTY;
    }
}
