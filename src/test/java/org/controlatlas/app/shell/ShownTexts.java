package org.controlatlas.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlatlas.model.Language;

/** Reads what a window says, to eyes and to a screen reader. To be used on the JavaFX thread. */
final class ShownTexts {
    /** Texts of the data set, which are as their author wrote them. */
    private static final Set<String> WORDS_OF_THE_DATA =
            Set.of("source-link", "status-note", "claim-card", "citation-popup", "problems", "small", "point-done");

    /** JavaFX speaks none of our languages but English and Russian, and those by the system's choice. */
    private static final Set<String> BUTTONS_OF_JAVAFX = Set.of("OK", "Cancel", "Close", "Apply", "Yes", "No");

    private ShownTexts() {}

    /** All nodes that are shown in any window of the program, parents first. */
    static List<Node> nodes() {
        List<Node> found = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                collect(window.getScene().getRoot(), found);
            }
        }
        return found;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** Controls that somebody can reach or use and that no screen reader could name. */
    static List<String> withoutName() {
        List<Node> nodes = nodes();
        Set<Node> labelled = nodes.stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return nodes.stream()
                .filter(node ->
                        isUsed(node) && !labelled.contains(node) && name(node).isBlank())
                .map(node -> node + " in " + node.getParent())
                .toList();
    }

    private static boolean isUsed(Node node) {
        // A scroll bar belongs to what it scrolls.
        return !(node instanceof ScrollBar) && (node.isFocusTraversable() || (node.getId() != null && isInput(node)));
    }

    private static boolean isInput(Node node) {
        return node instanceof Control
                && !(node instanceof Label)
                && !node.getStyleClass().contains("split-pane");
    }

    /** What a screen reader calls the node. */
    static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof TextInputControl field) {
            // What stands in a field is its value, not its name.
            return Objects.requireNonNullElse(field.getPromptText(), "");
        }
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text == null ? "" : text.toString();
    }

    /** Every text that is shown, said by a tooltip or read out, but those of the data set. */
    static Set<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        for (Node node : nodes()) {
            if (isOfTheData(node)) {
                continue;
            }
            texts.add(node.getAccessibleText());
            texts.add(node.getAccessibleHelp());
            if (node instanceof Labeled labeled) {
                texts.add(labeled.getText());
            } else if (node instanceof Text text) {
                texts.add(text.getText());
            } else if (node instanceof TextInputControl field) {
                texts.add(field.getPromptText());
            }
            if (node instanceof Control control && control.getTooltip() != null) {
                texts.add(control.getTooltip().getText());
            }
            if (node instanceof MenuButton menu) {
                menu.getItems().stream().map(MenuItem::getText).forEach(texts::add);
            }
        }
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage) {
                texts.add(stage.getTitle());
            }
        }
        texts.removeIf(text -> text == null || text.isBlank());
        return texts;
    }

    private static boolean isOfTheData(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().stream().anyMatch(WORDS_OF_THE_DATA::contains)
                    || Objects.equals(at.getId(), "problems")) {
                return true;
            }
        }
        return false;
    }

    /** Those of the texts that are the English of a message which the language says otherwise, with the message's key. */
    static Map<String, String> english(Set<String> texts, Language language) {
        Properties english = bundle(Language.EN);
        Properties own = bundle(language);
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : english.stringPropertyNames()) {
            Pattern pattern = pattern(english.getProperty(key));
            Pattern ownPattern = pattern(own.getProperty(key));
            boolean tells = english.getProperty(key).replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}{4}.*");
            if (tells && !english.getProperty(key).equals(own.getProperty(key))) {
                texts.stream()
                        .filter(text -> pattern.matcher(text).matches()
                                && !ownPattern.matcher(text).matches())
                        .forEach(text -> found.put(text, key));
            }
        }
        Pattern months = Pattern.compile(
                "\\b(January|February|March|June|July|August|September|October|November|December|[a-z]+day)\\b");
        texts.stream().filter(text -> months.matcher(text).find()).forEach(text -> found.put(text, "an English date"));
        texts.stream().filter(BUTTONS_OF_JAVAFX::contains).forEach(text -> found.put(text, "a button of JavaFX"));
        return found;
    }

    /** A message as a pattern in which each argument stands for any text. */
    private static Pattern pattern(String message) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == '{' && depth++ == 0) {
                regex.append(Pattern.quote(message.substring(from, i))).append(".+");
            } else if (c == '}' && --depth == 0) {
                from = i + 1;
            }
        }
        return Pattern.compile(
                regex.append(Pattern.quote(message.substring(from))).toString(), Pattern.DOTALL);
    }

    private static Properties bundle(Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.tag();
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(ShownTexts.class.getResourceAsStream(
                        "/org/controlatlas/app/messages" + suffix + ".properties"));
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
