package org.controlatlas.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.controlatlas.message.WorkFailure;
import org.controlatlas.model.Atlas;
import org.controlatlas.render.geometry.GeometryPyramid;
import org.controlatlas.timeline.Ground;

/**
 * The sheets of an atlas's ground: one where the ground is one with all its time, else one for each stretch of it, made
 * when first asked for, of which a bounded number is kept. Safe to share between threads.
 */
final class GroundSheets {
    /** Points of all sheets kept together, without the newest. */
    private static final long BOUND = 6_000_000;

    /** Of which each sheet counts as that many at least. */
    private static final long LEAST = 2_000;

    private final Atlas atlas;
    private final Ground ground;
    private final GeometryPyramid pyramid;
    private final boolean isOne;
    private final Map<Integer, CompletableFuture<GroundSheet>> sheets = new LinkedHashMap<>(64, 0.75f, true);
    private GroundSheet whole;

    GroundSheets(Atlas atlas, Ground ground) {
        this.atlas = atlas;
        this.ground = ground;
        this.isOne = ground.stretches() == 1;
        this.pyramid = isOne ? new GeometryPyramid(atlas, ground) : GeometryPyramid.ofStretches(atlas, ground);
        if (isOne) {
            whole = new GroundSheet(atlas, ground, pyramid);
        }
    }

    /** Of the base map, with the ground only where that is one with all its time. */
    GeometryPyramid pyramid() {
        return pyramid;
    }

    boolean isOne() {
        return isOne;
    }

    /** All ground, whatever its time. Of much ground that takes long. */
    synchronized GroundSheet whole() {
        if (whole == null) {
            whole = new GroundSheet(atlas, ground, new GeometryPyramid(atlas, ground));
        }
        return whole;
    }

    GroundSheet at(int day) {
        return isOne ? whole : ofStretch(ground.stretch(day));
    }

    /** @param stretch number of a stretch of time */
    private GroundSheet ofStretch(int stretch) {
        CompletableFuture<GroundSheet> sheet;
        boolean own = false;
        synchronized (sheets) {
            sheet = sheets.get(stretch);
            if (sheet == null) {
                sheet = new CompletableFuture<>();
                sheets.put(stretch, sheet);
                own = true;
                drop();
            }
        }
        if (own) {
            try {
                Ground there = ground.on(ground.timeOf(stretch).startDay());
                sheet.complete(new GroundSheet(atlas, there, pyramid.of(there)));
            } catch (RuntimeException | Error e) {
                sheet.completeExceptionally(e);
                synchronized (sheets) {
                    sheets.remove(stretch);
                }
            }
        }
        return WorkFailure.join(sheet);
    }

    private void drop() {
        long points = 0;
        for (CompletableFuture<GroundSheet> sheet : sheets.values()) {
            points += points(sheet);
        }
        var eldest = sheets.values().iterator();
        while (points > BOUND && sheets.size() > 2) {
            points -= points(eldest.next());
            eldest.remove();
        }
    }

    private static long points(CompletableFuture<GroundSheet> sheet) {
        GroundSheet made = sheet.isCompletedExceptionally() ? null : sheet.getNow(null);
        return made == null ? 0 : Math.max(LEAST, made.pyramid().points());
    }

    /** The day's sheet if it is there; returns at once. */
    Optional<GroundSheet> made(int day) {
        if (isOne) {
            return Optional.of(whole);
        }
        synchronized (sheets) {
            CompletableFuture<GroundSheet> sheet = sheets.get(ground.stretch(day));
            return sheet == null || sheet.isCompletedExceptionally()
                    ? Optional.empty()
                    : Optional.ofNullable(sheet.getNow(null));
        }
    }
}
