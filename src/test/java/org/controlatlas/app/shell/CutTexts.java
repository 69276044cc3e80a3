package org.controlatlas.app.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlatlas.app.control.Icon;
import org.controlatlas.app.timeline.BandText;
import org.controlatlas.app.timeline.TimelineBand;

/**
 * Finds what cannot be read whole in the windows that are shown: words shortened by a control or by the program, words
 * beyond the edge of a box that they stand in, words over other words or under something else, popups larger than the
 * screen of a small computer. What can be scrolled to counts as shown. To be used on the JavaFX thread after a pulse.
 */
final class CutTexts {
    /** Logical pixels that rounding may take. */
    private static final double TOLERANCE = 1;

    /** What may lie over words: it comes and goes with the pointer, or says something that was asked for. */
    private static final Set<String> FLOATING = Set.of("hoverCard", "notice", "loading");

    /** A room to scroll in that shows less than two lines shows nothing. */
    private static final double LEAST_VIEWPORT = 34;

    /** Letters of a word that may be broken anywhere, such as an address. */
    private static final int LONG_WORD = 24;

    /** Style classes of JavaFX's windows on something that is scrolled. */
    private static final Set<String> SCROLLED = Set.of("viewport", "clipped-container");

    /** An ellipsis of the program: the texts of menus have a blank before theirs. */
    private static final Pattern SHORTENED = Pattern.compile("\\S…");

    /** Words or a picture with words: what they are, where each line stands in the scene, when they are painted. */
    private record Piece(Node node, String words, List<Bounds> lines, int order) {}

    private record Cover(Region region, Bounds bounds, int order) {}

    private final boolean declaredMayBe;
    private final List<String> problems = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private int order;

    private CutTexts(boolean declaredMayBe) {
        this.declaredMayBe = declaredMayBe;
    }

    /**
     * A sentence for each fault in any window that is shown.
     *
     * @param declaredMayBe whether words may be shortened where the program declares it, for data that nobody foresaw
     */
    static List<String> inAllWindows(boolean declaredMayBe) {
        List<String> all = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                all.addAll(new CutTexts(declaredMayBe).in(window));
            }
        }
        return all;
    }

    private List<String> in(Window window) {
        collect(window.getScene().getRoot());
        overlaps();
        if (window instanceof PopupWindow || window instanceof Stage stage && stage.getOwner() != null) {
            largerThanOwner(window);
        }
        return problems;
    }

    private void largerThanOwner(Window window) {
        Window owner = window;
        while (owner instanceof PopupWindow popup
                ? popup.getOwnerWindow() != null
                : owner instanceof Stage stage && stage.getOwner() != null) {
            owner = owner instanceof PopupWindow popup ? popup.getOwnerWindow() : ((Stage) owner).getOwner();
        }
        Bounds bounds = window.getScene().getRoot().getLayoutBounds();
        double width = owner.getScene().getWidth();
        double height = owner.getScene().getHeight();
        if (bounds.getWidth() > width || bounds.getHeight() > height) {
            problems.add(String.format(
                    Locale.ROOT,
                    "larger than the window: %s of %.0f×%.0f in %.0f×%.0f",
                    name(window.getScene().getRoot()),
                    bounds.getWidth(),
                    bounds.getHeight(),
                    width,
                    height));
        }
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        int mine = order++;
        if (node instanceof Labeled labeled) {
            shown(labeled);
        }
        if (node instanceof TextField field) {
            fits(field);
        }
        if (node instanceof ScrollPane scroll) {
            viewport(scroll);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            brokenWords(text);
            piece(text, text.getText(), lines(text), mine);
        } else if (node instanceof ImageView image && image.getImage() != null && !isWithin(image, "atlas-map")) {
            piece(image, "picture", List.of(image.localToScene(image.getLayoutBounds())), mine);
        } else if (node instanceof TimelineBand band) {
            band(band);
        }
        if (node instanceof Region region && isOpaque(region)) {
            Bounds seen = scrolledInto(region, region.localToScene(region.getLayoutBounds()));
            if (seen != null) {
                covers.add(new Cover(region, seen, mine));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /** What is painted on the band rather than put there. */
    private void band(TimelineBand band) {
        List<BandText> texts = band.texts();
        for (int i = 0; i < texts.size(); i++) {
            BandText text = texts.get(i);
            Bounds line = box(text);
            if (isOutside(line, band.getLayoutBounds())) {
                outside(text.words(), line, band.getLayoutBounds(), band);
            }
            if (SHORTENED.matcher(text.words()).find()) {
                problems.add("shortened by the program: " + quoted(text.words()) + " in " + name(band));
            }
            for (BandText other : texts.subList(i + 1, texts.size())) {
                if (overlap(List.of(line), List.of(box(other)))) {
                    problems.add("over each other: " + quoted(text.words()) + " and " + quoted(other.words()) + " in "
                            + name(band));
                }
            }
        }
    }

    private static Bounds box(BandText text) {
        return new BoundingBox(text.left(), text.top(), text.width(), text.height());
    }

    /** What a control shows of its words. */
    private void shown(Labeled labeled) {
        String full = labeled.getText();
        if (full == null || full.isBlank() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        if (SHORTENED.matcher(full).find()) {
            problems.add("shortened by the program: " + quoted(full) + " in " + name(labeled));
        }
        String expected = labeled.isMnemonicParsing() ? full.replaceFirst("_(?=.)", "") : full;
        Text text = (Text) labeled.lookup(".text");
        String seen = text == null || !text.isVisible() ? "" : text.getText();
        if (!squeezed(seen).equals(squeezed(expected)) && !(declaredMayBe && isDeclared(labeled))) {
            problems.add("cut: " + quoted(seen) + " of " + quoted(expected) + " in " + name(labeled));
        }
    }

    /** Words for which the program has no room and says so: all of them are said to who asks. */
    private static boolean isDeclared(Labeled labeled) {
        return labeled.getStyleClass().contains("shortened")
                && labeled.isFocusTraversable()
                && squeezed(labeled.getAccessibleText()).length()
                        >= squeezed(labeled.getText()).length();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A field shows what it holds at first, or what it asks for; one can scroll in it, but nobody knows. */
    private void fits(TextField field) {
        String words = field.getText() == null || field.getText().isEmpty() ? field.getPromptText() : field.getText();
        if (words == null || words.isBlank() || field.isFocused()) {
            return;
        }
        Text measured = new Text(words);
        measured.setFont(field.getFont());
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        for (Node child : field.getChildrenUnmodifiable()) {
            if (child.getStyleClass().contains("left-pane")
                    || child.getStyleClass().contains("right-pane")) {
                room -= child.getLayoutBounds().getWidth();
            }
        }
        if (measured.getLayoutBounds().getWidth() > room + TOLERANCE) {
            problems.add(String.format(
                    Locale.ROOT,
                    "wider than its field: %s of %.0f in %.0f, %s",
                    quoted(words),
                    measured.getLayoutBounds().getWidth(),
                    room,
                    name(field)));
        }
    }

    /** A word that is no longer than words are must not be broken at any letter because its column is too narrow. */
    private void brokenWords(Text text) {
        if (text.getWrappingWidth() <= 0) {
            return;
        }
        for (String word : text.getText().split("\\s+")) {
            Text measured = new Text(word);
            measured.setFont(text.getFont());
            if (word.length() <= LONG_WORD
                    && measured.getLayoutBounds().getWidth() > text.getWrappingWidth() + TOLERANCE) {
                problems.add("broken within a word: " + quoted(word) + " in " + name(text.getParent()));
            }
        }
    }

    private void viewport(ScrollPane scroll) {
        Bounds viewport = scroll.getViewportBounds();
        Bounds content = scroll.getContent() == null
                ? new BoundingBox(0, 0, 0, 0)
                : scroll.getContent().getLayoutBounds();
        if (content.getHeight() > viewport.getHeight() + TOLERANCE && viewport.getHeight() < LEAST_VIEWPORT) {
            problems.add(String.format(
                    Locale.ROOT,
                    "no room to scroll in: %.0f of %.0f, %s",
                    viewport.getHeight(),
                    content.getHeight(),
                    name(scroll)));
        }
    }

    private void piece(Node node, String words, List<Bounds> lines, int mine) {
        List<Bounds> seen = new ArrayList<>();
        for (Bounds line : lines) {
            Bounds left = within(node, words, line);
            if (left != null) {
                seen.add(left);
            }
        }
        if (!seen.isEmpty()) {
            pieces.add(new Piece(node, words, seen, mine));
        }
    }

    /** What of the line is in view; null if it has been scrolled away. Tells of boxes that it is not in. */
    private Bounds within(Node node, String words, Bounds line) {
        Bounds left = line;
        boolean inField = isInField(node);
        for (Parent box = node.getParent(); box != null; box = box.getParent()) {
            if (isScrolled(box)) {
                Bounds view = box.localToScene(box.getLayoutBounds());
                if (!inField && isOutsideSideways(left, view)) {
                    outside(words, left, view, box);
                }
                left = common(left, view);
                if (left == null) {
                    return null;
                }
            } else if (box instanceof TextInputControl field) {
                left = common(left, field.localToScene(field.getLayoutBounds()));
                if (left == null) {
                    return null;
                }
                inField = false;
            } else if (!inField
                    && box instanceof Region region
                    && region.getWidth() > 0
                    && !isScrolled(box.getParent())) {
                Bounds view = region.localToScene(region.getLayoutBounds());
                if (isOutside(left, view)) {
                    outside(words, left, view, box);
                    left = common(left, view);
                    if (left == null) {
                        return null;
                    }
                }
            }
        }
        return left;
    }

    /** What is written in a field moves in it; {@link #fits} looks after that. */
    private static boolean isInField(Node node) {
        for (Parent box = node.getParent(); box != null; box = box.getParent()) {
            if (box instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private static Bounds scrolledInto(Node node, Bounds bounds) {
        Bounds left = bounds;
        for (Parent box = node.getParent(); box != null && left != null; box = box.getParent()) {
            if (isScrolled(box)) {
                left = common(left, box.localToScene(box.getLayoutBounds()));
            }
        }
        return left;
    }

    private void outside(String words, Bounds line, Bounds box, Node node) {
        problems.add(String.format(
                Locale.ROOT, "outside: %s at %s of %s %s", quoted(words), place(line), name(node), place(box)));
    }

    private static boolean isScrolled(Node node) {
        return node != null && node.getStyleClass().stream().anyMatch(SCROLLED::contains);
    }

    private static boolean isOutsideSideways(Bounds line, Bounds box) {
        return line.getMinX() < box.getMinX() - TOLERANCE || line.getMaxX() > box.getMaxX() + TOLERANCE;
    }

    private static boolean isOutside(Bounds line, Bounds box) {
        return isOutsideSideways(line, box)
                || line.getMinY() < box.getMinY() - TOLERANCE
                || line.getMaxY() > box.getMaxY() + TOLERANCE;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double right = Math.min(a.getMaxX(), b.getMaxX());
        double bottom = Math.min(a.getMaxY(), b.getMaxY());
        return right - left <= 0 || bottom - top <= 0 ? null : new BoundingBox(left, top, right - left, bottom - top);
    }

    /** Words over words, and words under something painted later. */
    private void overlaps() {
        Set<String> told = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece a = pieces.get(i);
            for (int j = i + 1; j < pieces.size(); j++) {
                Piece b = pieces.get(j);
                if (a.node() != b.node()
                        && overlap(a.lines(), b.lines())
                        && !isFloating(a.node())
                        && !isFloating(b.node())) {
                    told.add("over each other: " + quoted(a.words()) + " in "
                            + name(a.node().getParent()) + " and " + quoted(b.words()) + " in "
                            + name(b.node().getParent()));
                }
            }
            for (Cover cover : covers) {
                if (cover.order() > a.order()
                        && overlap(a.lines(), List.of(cover.bounds()))
                        && !isFloating(cover.region())) {
                    told.add("covered: " + quoted(a.words()) + " in "
                            + name(a.node().getParent()) + " by " + name(cover.region()));
                }
            }
        }
        told.stream().sorted().forEach(problems::add);
    }

    private static boolean overlap(List<Bounds> a, List<Bounds> b) {
        for (Bounds one : a) {
            for (Bounds other : b) {
                Bounds both = common(one, other);
                if (both != null && both.getWidth() > 2 && both.getHeight() > 3) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFloating(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && FLOATING.contains(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Node node, String styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpaque(Region region) {
        if (region.getBackground() == null || region.getOpacity() < 0.5 || region.getWidth() <= 0) {
            return false;
        }
        return region.getBackground().getFills().stream()
                .map(BackgroundFill::getFill)
                .anyMatch(fill -> !(fill instanceof Color colour) || colour.getOpacity() > 0.5);
    }

    /** Where each line of the text stands in the scene. */
    private static List<Bounds> lines(Text text) {
        if (text instanceof Icon) {
            return List.of(text.localToScene(text.getLayoutBounds()));
        }
        List<Bounds> lines = new ArrayList<>();
        double left = Double.NaN;
        double right = Double.NaN;
        double top = Double.NaN;
        double bottom = Double.NaN;
        for (PathElement element : text.rangeShape(0, text.getText().length())) {
            if (element instanceof MoveTo move) {
                left = right = move.getX();
                top = bottom = move.getY();
            } else if (element instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
                top = Math.min(top, line.getY());
                bottom = Math.max(bottom, line.getY());
            } else if (element instanceof ClosePath && right > left) {
                lines.add(text.localToScene(new BoundingBox(left, top, right - left, bottom - top)));
            }
        }
        if (lines.isEmpty() && right > left) {
            lines.add(text.localToScene(new BoundingBox(left, top, right - left, bottom - top)));
        }
        return lines;
    }

    private static String quoted(String text) {
        return "“" + squeezed(text) + "”";
    }

    private static String place(Bounds box) {
        return String.format(
                Locale.ROOT, "[%.0f…%.0f, %.0f…%.0f]", box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
    }

    /** The node and what it stands in, as far as they have names. */
    private static String name(Node node) {
        StringBuilder name = new StringBuilder();
        Node at = node;
        for (int i = 0; at != null && i < 4; at = at.getParent()) {
            String own = at.getId() != null
                    ? "#" + at.getId()
                    : at.getStyleClass().isEmpty()
                            ? ""
                            : "." + at.getStyleClass().get(0);
            if (!own.isEmpty()) {
                name.append(i++ == 0 ? "" : " < ").append(own);
            }
        }
        return name.length() == 0 ? node.getClass().getSimpleName() : name.toString();
    }
}
