package org.controlatlas.render.draw;

import java.util.Arrays;

/**
 * Turns lines into areas to be filled by the non-zero rule. Along each side runs an outline of segments at half the
 * width, joined at corners. On the inner side of a corner the outline is cut where its segments meet, or goes through the
 * corner where they are too short to meet: so no part of a thin line is counted twice. Arcs are halved until they lie
 * close enough, by square roots alone. Lengths are device pixels. Not for use by several threads.
 */
final class Stroker {
    /** How far the chord of an arc may lie from it, in device pixels. */
    private static final double FLATNESS = 1.0 / 64;

    private static final int DEEPEST = 8;

    /** Points nearer than that to each other are one. */
    private static final double SAME = 1e-6;

    /** Segments longer than that are walked only near the picture when they are dashed. */
    private static final double LONG = 2048;

    private final Polylines out = new Polylines();

    /** Of the line at hand: its points, the segments' directions and lengths. */
    private double[] px = new double[64];

    private double[] py = new double[64];
    private double[] dx = new double[64];
    private double[] dy = new double[64];
    private double[] length = new double[64];
    private int points;

    private double half;
    private Pen pen = Pen.round(1);

    /**
     * @param lines to be drawn
     * @param devicePen in device pixels
     * @param clip the part of the picture that is wanted; dashes elsewhere are left out
     * @return rings, good until the next call
     */
    Polylines outline(Polylines lines, Pen devicePen, PixelRect clip) {
        out.clear();
        pen = devicePen;
        half = devicePen.width() / 2;
        for (int part = 0; part < lines.parts(); part++) {
            if (devicePen.isDashed()) {
                dash(lines, part, clip.grow((int) Math.ceil(devicePen.reach()) + 1));
            } else {
                begin();
                for (int i = lines.start(part); i < lines.end(part); i += 2) {
                    add(lines.xy()[i], lines.xy()[i + 1]);
                }
                finish(lines.isClosed(part));
            }
        }
        return out;
    }

    private void begin() {
        points = 0;
    }

    private void add(double x, double y) {
        if (points > 0) {
            double deltaX = x - px[points - 1];
            double deltaY = y - py[points - 1];
            double distance = Math.sqrt(deltaX * deltaX + deltaY * deltaY);
            // What is no number is left out, too.
            if (!(distance > SAME)) {
                return;
            }
            dx[points - 1] = deltaX / distance;
            dy[points - 1] = deltaY / distance;
            length[points - 1] = distance;
        }
        if (points + 1 >= px.length) {
            px = Arrays.copyOf(px, 2 * px.length);
            py = Arrays.copyOf(py, 2 * py.length);
            dx = Arrays.copyOf(dx, 2 * dx.length);
            dy = Arrays.copyOf(dy, 2 * dy.length);
            length = Arrays.copyOf(length, 2 * length.length);
        }
        px[points] = x;
        py[points] = y;
        points++;
    }

    private void finish(boolean closed) {
        if (points == 0) {
            return;
        }
        boolean ring = closed;
        if (closed && points > 1) {
            int before = points;
            add(px[0], py[0]);
            // The last point is the first one again, and the segment to it has been measured.
            if (points > before) {
                points--;
            } else {
                points = before - 1;
            }
            ring = points > 1;
        }
        if (points == 1) {
            dot();
        } else if (ring) {
            for (int i = 0; i < points; i++) {
                corner(i, i == 0 ? points - 1 : i - 1, 1);
            }
            out.end(true);
            for (int i = points - 1; i >= 0; i--) {
                corner(i, i == 0 ? points - 1 : i - 1, -1);
            }
            out.end(true);
        } else {
            open();
        }
    }

    /** A line of no length: its caps make a dot, if they make anything. */
    private void dot() {
        dx[0] = 1;
        dy[0] = 0;
        if (pen.cap() != Pen.Cap.BUTT) {
            cap(0, 0, 1);
            cap(0, 0, -1);
            out.end(true);
        }
    }

    private void open() {
        int last = points - 2;
        for (int i = 1; i <= last; i++) {
            corner(i, i - 1, 1);
        }
        cap(points - 1, last, 1);
        for (int i = last; i >= 1; i--) {
            corner(i, i - 1, -1);
        }
        cap(0, 0, -1);
        out.end(true);
    }

    /**
     * The end at a point, from the one side to the other.
     *
     * @param segment the one that ends there
     * @param sign 1 at the line's end, -1 at its beginning
     */
    private void cap(int point, int segment, int sign) {
        double x = px[point];
        double y = py[point];
        double ahead = sign * dx[segment] * half;
        double aside = sign * dy[segment] * half;
        double reach = pen.cap() == Pen.Cap.SQUARE ? 1 : 0;
        out.point(x + aside + reach * ahead, y - ahead + reach * aside);
        if (pen.cap() == Pen.Cap.ROUND) {
            arc(x, y, aside, -ahead, ahead, aside, 0);
            out.point(x + ahead, y + aside);
            arc(x, y, ahead, aside, -aside, ahead, 0);
        }
        out.point(x - aside + reach * ahead, y + ahead + reach * aside);
    }

    /**
     * One side's corner at a point.
     *
     * @param before the segment that leads there; the one of the point's own index leads on
     * @param sign 1 for the side that is gone along in the line's direction, -1 for the other, gone along against it
     */
    private void corner(int point, int before, int sign) {
        int in = sign > 0 ? before : point;
        int on = sign > 0 ? point : before;
        double inX = sign * dx[in];
        double inY = sign * dy[in];
        double onX = sign * dx[on];
        double onY = sign * dy[on];
        double x = px[point];
        double y = py[point];
        double cross = inX * onY - inY * onX;
        double dot = inX * onX + inY * onY;
        double fromX = inY * half;
        double fromY = -inX * half;
        double toX = onY * half;
        double toY = -onX * half;
        if (Math.abs(cross) < 1e-9 && dot > 0) {
            out.point(x + toX, y + toY);
        } else if (cross > 0 || cross == 0 && sign > 0) {
            // A line that turns back on itself has its corner on one side only.
            outer(x, y, fromX, fromY, toX, toY, dot);
        } else if (1 + dot > 1e-9 && half * -cross <= (1 + dot) * 0.5 * Math.min(length[in], length[on])) {
            out.point(x + (fromX + toX) / (1 + dot), y + (fromY + toY) / (1 + dot));
        } else {
            out.point(x + fromX, y + fromY);
            out.point(x, y);
            out.point(x + toX, y + toY);
        }
    }

    private void outer(double x, double y, double fromX, double fromY, double toX, double toY, double dot) {
        double limit = pen.miterLimit();
        if (pen.join() == Pen.Join.MITER && 2 <= limit * limit * (1 + dot)) {
            out.point(x + (fromX + toX) / (1 + dot), y + (fromY + toY) / (1 + dot));
            return;
        }
        out.point(x + fromX, y + fromY);
        if (pen.join() == Pen.Join.ROUND) {
            if (dot < 0) {
                // Through the direction in which the line came, so that half turns have one.
                arc(x, y, fromX, fromY, -fromY, fromX, 0);
                out.point(x - fromY, y + fromX);
                arc(x, y, -fromY, fromX, toX, toY, 0);
            } else {
                arc(x, y, fromX, fromY, toX, toY, 0);
            }
        }
        out.point(x + toX, y + toY);
    }

    /** Points between two on a circle of half the width, a quarter turn apart at most. */
    private void arc(double x, double y, double fromX, double fromY, double toX, double toY, int depth) {
        double sumX = fromX + toX;
        double sumY = fromY + toY;
        double sum = Math.sqrt(sumX * sumX + sumY * sumY);
        if (depth == DEEPEST || half - sum / 2 <= FLATNESS) {
            return;
        }
        double middleX = sumX * half / sum;
        double middleY = sumY * half / sum;
        arc(x, y, fromX, fromY, middleX, middleY, depth + 1);
        out.point(x + middleX, y + middleY);
        arc(x, y, middleX, middleY, toX, toY, depth + 1);
    }

    /** Dashes begin and end at lengths counted from the line's beginning, whatever part of them is wanted. */
    private void dash(Polylines lines, int part, PixelRect near) {
        Dashes dashes = new Dashes(pen);
        double[] xy = lines.xy();
        int start = lines.start(part);
        int end = lines.end(part);
        int segments = (end - start) / 2 - (lines.isClosed(part) ? 0 : 1);
        double gone = 0;
        begin();
        for (int s = 0; s < segments; s++) {
            int from = start + 2 * s;
            int to = from + 2 == end ? start : from + 2;
            double stepX = xy[to] - xy[from];
            double stepY = xy[to + 1] - xy[from + 1];
            double distance = Math.sqrt(stepX * stepX + stepY * stepY);
            if (!(distance > SAME)) {
                continue;
            }
            Segment segment = new Segment(xy[from], xy[from + 1], stepX / distance, stepY / distance, distance, gone);
            if (isNear(near, xy[from], xy[from + 1], xy[to], xy[to + 1])) {
                double enter = 0;
                double leave = distance;
                if (distance > LONG) {
                    double across = segment.nearest(near.x() + near.width() / 2.0, near.y() + near.height() / 2.0);
                    double reach = near.width() + (double) near.height();
                    enter = Math.max(0, across - reach);
                    leave = Math.min(distance, across + reach);
                    finishDash(enter > 0);
                }
                walk(dashes, segment, enter, leave);
                finishDash(leave < distance);
            } else {
                finishDash(true);
            }
            gone += distance;
        }
        finishDash(true);
    }

    /**
     * A straight part of a dashed line.
     *
     * @param dx and {@code dy} its direction, of length one
     * @param gone length of the line before it
     */
    private record Segment(double x, double y, double dx, double dy, double length, double gone) {
        double atX(double along) {
            return x + dx * along;
        }

        double atY(double along) {
            return y + dy * along;
        }

        /** How far along it the place nearest to a point is. */
        double nearest(double pointX, double pointY) {
            return (pointX - x) * dx + (pointY - y) * dy;
        }
    }

    private void finishDash(boolean really) {
        if (really) {
            finish(false);
            begin();
        }
    }

    private static boolean isNear(PixelRect near, double x, double y, double toX, double toY) {
        return Math.max(x, toX) >= near.x()
                && Math.min(x, toX) <= near.right()
                && Math.max(y, toY) >= near.y()
                && Math.min(y, toY) <= near.bottom();
    }

    /** Draws the dashes between two places along a segment. */
    private void walk(Dashes dashes, Segment segment, double enter, double leave) {
        dashes.seek(segment.gone() + enter);
        double at = enter;
        if (dashes.isDash() && points == 0) {
            add(segment.atX(at), segment.atY(at));
        }
        while (at < leave) {
            double end = dashes.end() - segment.gone();
            double next = Math.min(leave, end);
            double pointX = segment.atX(next);
            double pointY = segment.atY(next);
            if (dashes.isDash()) {
                add(pointX, pointY);
            }
            if (end <= leave) {
                finishDash(dashes.isDash());
                dashes.advance();
                if (dashes.isDash()) {
                    add(pointX, pointY);
                }
            }
            at = next;
        }
    }

    /** Where in the pattern of dashes a length of the line is. */
    private static final class Dashes {
        private final double[] ends;
        private final double period;
        private final double phase;
        private double begun;
        private int index;

        Dashes(Pen pen) {
            double[] pattern = pen.dashes();
            int count = pattern.length % 2 == 0 ? pattern.length : 2 * pattern.length;
            ends = new double[count];
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += pattern[i % pattern.length];
                ends[i] = sum;
            }
            period = sum;
            phase = pen.phase();
        }

        void seek(double length) {
            double periods = Math.floor((length + phase) / period);
            begun = periods * period - phase;
            index = 0;
            while (index < ends.length - 1 && end() <= length) {
                index++;
            }
        }

        /** The length of the line at which the dash or gap ends. */
        double end() {
            return begun + ends[index];
        }

        boolean isDash() {
            return index % 2 == 0;
        }

        void advance() {
            index++;
            if (index == ends.length) {
                index = 0;
                begun += period;
            }
        }
    }
}
