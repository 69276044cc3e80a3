package org.controlatlas.app.control;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * A Feather icon as a letter of its font. The style sheets of Ikonli's icons fit: {@code -fx-icon-size},
 * {@code -fx-icon-color}. Ikonli's own icons read their font from a stream, which JavaFX copies to the temporary folder.
 */
public final class Icon extends Text {
    /** As AtlantaFX's style sheets have it, in pixels. */
    private static final double USUAL = 18;

    private static final StyleablePropertyFactory<Icon> FACTORY =
            new StyleablePropertyFactory<>(Text.getClassCssMetaData());

    private static final CssMetaData<Icon, Number> SIZE =
            FACTORY.createSizeCssMetaData("-fx-icon-size", icon -> icon.size, USUAL);
    private static final CssMetaData<Icon, Paint> COLOUR =
            FACTORY.createPaintCssMetaData("-fx-icon-color", icon -> icon.colour, Color.BLACK);

    private final StyleableProperty<Number> size;

    private final StyleableObjectProperty<Paint> colour =
            new SimpleStyleableObjectProperty<>(COLOUR, this, "iconColor", Color.BLACK) {
                @Override
                protected void invalidated() {
                    setFill(get());
                }
            };

    /** @param name of a Feather icon as Ikonli has it, e.g. {@code fth-play} */
    public Icon(String name) {
        this(name, USUAL);
    }

    /**
     * @param pixels the size that the style sheets give it: they reach an icon in a button only after the first layout, which
     *     is to be right already
     */
    public Icon(String name, double pixels) {
        this.size = new SimpleStyleableObjectProperty<>(SIZE, this, "iconSize", pixels) {
            @Override
            protected void invalidated() {
                setFontStyle();
            }
        };
        getStyleClass().add("ikonli-font-icon");
        show(name);
        setFont(Font.font(WindowFonts.ICONS, pixels));
        setFontStyle();
    }

    /** Becomes another icon. */
    public void show(String name) {
        setText(String.valueOf((char) Feather.findByDescription(name).getCode()));
    }

    /** Inline, since the font of the controls round it would be inherited otherwise. */
    private void setFontStyle() {
        setStyle("-fx-font-family: '" + WindowFonts.ICONS + "'; -fx-font-size: "
                + size.getValue().doubleValue() + "px; -fx-font-weight: normal; -fx-font-style: normal");
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
