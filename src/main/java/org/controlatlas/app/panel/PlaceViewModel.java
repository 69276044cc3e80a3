package org.controlatlas.app.panel;

import java.util.List;
import java.util.Optional;
import org.controlatlas.app.panel.StatusViewModel.Moment;
import org.controlatlas.model.Control;
import org.controlatlas.model.Source;

/**
 * Everything that the panel says of an area or a line on one day, in the words of one language. {@link PlaceReport} makes
 * it.
 *
 * @param kind what it is, in words
 * @param state of a railway or road, or that there is no such line on the day; else empty
 * @param holders the largest share first
 * @param times since when and until when that holds; empty on a day on which there is no such line
 * @param facts further things, each with its caption
 */
public record PlaceViewModel(
        String name,
        String kind,
        String state,
        List<HolderLine> holders,
        Optional<Span> times,
        List<Fact> facts,
        List<Source> sources) {
    /**
     * Who holds a share.
     *
     * @param size in words: how much and what share
     */
    public record HolderLine(Control control, String name, String size) {}

    /** From a first day to a last one. */
    public record Span(Moment since, Moment until) {}

    /** @param key of the caption's message */
    public record Fact(String key, String words) {}

    public PlaceViewModel {
        holders = List.copyOf(holders);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }
}
