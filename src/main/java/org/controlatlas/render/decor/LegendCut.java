package org.controlatlas.render.decor;

import java.util.ArrayList;
import java.util.List;
import org.controlatlas.render.decor.LegendEntry.Group;

/**
 * What of a legend there is room for. Controllers go first, from the last one on, which is the one with the least ground;
 * what explains marks and lines goes only when a single controller is left.
 *
 * @param shown in their order
 * @param more how many others there are
 */
public record LegendCut(List<LegendEntry> shown, int more) {
    public LegendCut {
        shown = List.copyOf(shown);
    }

    /** @param most entries to be shown, at least one */
    public static LegendCut of(List<LegendEntry> entries, int most) {
        long others =
                entries.stream().filter(entry -> entry.group() != Group.CONTROL).count();
        boolean anyControl = others < entries.size();
        long controllers = Math.max(anyControl ? 1 : 0, most - others);
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
