package org.controlatlas.cli.query;

import java.util.List;
import java.util.stream.Collectors;
import org.controlatlas.cli.terminal.CommandFailure;
import org.controlatlas.cli.terminal.ExitStatus;
import org.controlatlas.gazetteer.Entry;
import org.controlatlas.gazetteer.Gazetteer;
import org.controlatlas.gazetteer.Resolution;
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
        throw new CommandFailure(ExitStatus.NOTHING_THERE, sentence(resolution, "; "));
    }

    /** Why it is not one place, in one sentence. */
    public String reason(Resolution resolution) {
        if (resolution instanceof Resolution.Several several) {
            return "Several places are called '" + several.name()
                    + "': say which by NAME, DISTRICT or by id (--place-id; in a table the column place_id)";
        }
        if (resolution instanceof Resolution.Elsewhere elsewhere) {
            return "No place called '" + elsewhere.name() + "' lies in '" + elsewhere.where() + "'; there is";
        }
        if (resolution instanceof Resolution.Nothing nothing) {
            return nothing.nearest().isEmpty()
                    ? "No place is called '" + nothing.name() + "'"
                    : "No place is called '" + nothing.name() + "'; did you mean "
                            + String.join(", ", nothing.nearest()) + "?";
        }
        return "";
    }

    /** The reason and all candidates in one line. */
    public String sentence(Resolution resolution, String separator) {
        List<Candidate> candidates = candidates(resolution);
        if (candidates.isEmpty()) {
            return ended(reason(resolution));
        }
        return ended(reason(resolution) + ": "
                + candidates.stream().map(Candidate::sentence).collect(Collectors.joining(separator)));
    }

    private static String ended(String sentence) {
        return sentence.endsWith("?") || sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** The reason as a sentence by itself, or as the head of the candidates. */
    public String headline(Resolution resolution) {
        return candidates(resolution).isEmpty() ? ended(reason(resolution)) : reason(resolution) + ":";
    }
}
