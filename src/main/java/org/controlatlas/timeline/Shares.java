package org.controlatlas.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.controlatlas.model.Control;

/** Sums up who controls how much. */
public final class Shares {
    /** What is said where nobody controls all. */
    public static final String MIXED = "mixed";

    private final Map<Control, Double> sizes = new LinkedHashMap<>();
    private double sum;

    /** @param size in whatever unit all have */
    public void add(Control control, double size) {
        sizes.merge(control, size, Double::sum);
        sum += size;
    }

    /** The largest first, of equal ones by id. */
    public List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        sizes.forEach((control, size) ->
                holders.add(new Holder(control, OptionalDouble.of(size), sum > 0 ? size / sum : 1.0 / sizes.size())));
        holders.sort(Comparator.comparingDouble(Holder::share).reversed().thenComparing(holder -> holder.control()
                .code()));
        return holders;
    }

    public double sum() {
        return sum;
    }

    /** The code of the one who controls all of it, or {@value #MIXED}. */
    public static String controller(List<Holder> holders) {
        return holders.size() == 1 ? holders.get(0).control().code() : MIXED;
    }
}
