package org.controlatlas.render.decor;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.decor.LegendEntry.Group;

/**
 * What of a legend there is room for. Of many controllers those go first that have the least ground, down to a
 * few; then what explains marks, lines and patterns goes, from the end on; the few go last.
 *
 * @param shown in their order
 * @param more how many others there are
 */
public record LegendCut(List<LegendEntry> shown, int more) {
    /** Controllers without whom no map can be read. */
    private static final int FEW = 5;

    public LegendCut {
        shown = List.copyOf(shown);
    }

    /** @param most entries to be shown, at least one */
    public static LegendCut of(List<LegendEntry> entries, int most) {
        long others =
                entries.stream().filter(entry -> entry.group() != Group.CONTROL).count();
        long few = Math.min(FEW, entries.size() - others);
        long controllers = Math.max(few, most - others);
        List<LegendEntry> shown = new ArrayList<>();
        int left = Math.max(1, most);
        for (LegendEntry entry : entries) {
            boolean control = entry.group() == Group.CONTROL;
            if (left > 0 && (!control || controllers > 0)) {
                shown.add(entry);
                left--;
                controllers -= control ? 1 : 0;
            }
        }
        return new LegendCut(shown, entries.size() - shown.size());
    }
}
