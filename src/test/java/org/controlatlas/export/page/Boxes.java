package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.controlatlas.render.draw.ShapeBounds;

/** What holds of boxes wherever they are laid out. */
final class Boxes {
    private static final double NEARLY = 1e-6;

    private Boxes() {}

    /** Inside the room, and no two over one another; a touch counts as none. */
    static void assertApart(List<Rectangle2D> boxes, Rectangle2D room) {
        Rectangle2D grown = ShapeBounds.grown(room, NEARLY);
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D one = boxes.get(i);
            assertThat(grown.contains(one)).as("%s in %s", one, room).isTrue();
            for (int j = 0; j < i; j++) {
                Rectangle2D common = one.createIntersection(boxes.get(j));
                assertThat(common.getWidth() > NEARLY && common.getHeight() > NEARLY)
                        .as("%s over %s", one, boxes.get(j))
                        .isFalse();
            }
        }
    }

    static List<Rectangle2D> of(List<Page.PlacedBlock> placed) {
        return placed.stream().map(Page.PlacedBlock::box).toList();
    }
}
