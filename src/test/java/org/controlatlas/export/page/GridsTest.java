package org.controlatlas.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the maps of a page with several stand. */
class GridsTest {
    private static final double CAPTION = 20;
    private static final double GAP = 12;
    private static final Rectangle2D PAGE = new Rectangle2D.Double(30, 40, 800, 500);

    private static Rectangle2D withCaption(Rectangle2D cell) {
        return new Rectangle2D.Double(cell.getX(), cell.getY() - CAPTION, cell.getWidth(), cell.getHeight() + CAPTION);
    }

    /** Inside the page, none over another, a gap between any two. */
    private static void assertApart(List<Rectangle2D> cells, Rectangle2D page) {
        Rectangle2D grown = new Rectangle2D.Double(
                page.getX() - 1e-6, page.getY() - 1e-6, page.getWidth() + 2e-6, page.getHeight() + 2e-6);
        for (int i = 0; i < cells.size(); i++) {
            Rectangle2D one = withCaption(cells.get(i));
            assertThat(grown.contains(one)).as("cell " + i).isTrue();
            for (int j = 0; j < i; j++) {
                Rectangle2D other = withCaption(cells.get(j));
                double x = Math.max(one.getX(), other.getX()) - Math.min(one.getMaxX(), other.getMaxX());
                double y = Math.max(one.getY(), other.getY()) - Math.min(one.getMaxY(), other.getMaxY());
                assertThat(Math.max(x, y)).as(i + " and " + j).isGreaterThan(GAP - 1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9, 12, 16})
    void mapsOfOneGroundStandApartAndAreEqual(int count) {
        for (double aspect : new double[] {0.5, 1, 1.6, 3}) {
            List<Rectangle2D> cells = new MapGrid(PAGE, count, CAPTION, GAP, aspect, 1).cells();

            assertThat(cells).hasSize(count);
            assertApart(cells, PAGE);
            assertThat(cells).allSatisfy(cell -> {
                assertThat(cell.getWidth()).isCloseTo(cells.get(0).getWidth(), within(1e-9));
                assertThat(cell.getHeight()).isCloseTo(cells.get(0).getHeight(), within(1e-9));
            });
        }
    }

    /** No other number of columns shows the maps larger. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 12})
    void theColumnsAreThoseThatShowTheMapsLargest(int count) {
        for (double aspect : new double[] {0.4, 1, 2.5}) {
            double chosen = scale(new MapGrid(PAGE, count, CAPTION, GAP, aspect, 1), aspect);
            for (int least = 1; least <= count; least++) {
                assertThat(scale(new MapGrid(PAGE, count, CAPTION, GAP, aspect, least), aspect))
                        .isLessThanOrEqualTo(chosen + 1e-9);
            }
        }
    }

    private static double scale(MapGrid grid, double aspect) {
        Rectangle2D cell = grid.cells().get(0);
        return Math.min(cell.getWidth() / aspect, cell.getHeight());
    }

    @Test
    void theHeightForAnAspectGivesCellsOfIt() {
        MapGrid grid = new MapGrid(PAGE, 6, CAPTION, GAP, 1.5, 3);
        Rectangle2D fitting = new Rectangle2D.Double(30, 40, 800, grid.heightFor(2.0));

        MapGrid again = new MapGrid(fitting, 6, CAPTION, GAP, 1.5, grid.columns());
        assertThat(again.columns()).isEqualTo(grid.columns());
        Rectangle2D cell = again.cells().get(0);
        assertThat(cell.getWidth() / cell.getHeight()).isCloseTo(2.0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void framesOfDifferentGroundStandApartAndTheFirstIsTheLargest(int count) {
        for (Rectangle2D page : List.of(PAGE, new Rectangle2D.Double(10, 10, 500, 800))) {
            List<Rectangle2D> cells = new FrameGrid(page, count, CAPTION, GAP).cells();

            assertThat(cells).hasSize(count);
            assertApart(cells, page);
            assertThat(cells.subList(1, count))
                    .allSatisfy(cell -> assertThat(area(cell)).isLessThan(area(cells.get(0))));
        }
    }

    private static double area(Rectangle2D cell) {
        return cell.getWidth() * cell.getHeight();
    }
}
