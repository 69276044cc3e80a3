package org.controlatlas.app.map.furniture;

import javafx.scene.layout.Region;

/**
 * The shadow of a card, as a node below it. It stays as it is while the words on the card change; as an effect of the
 * card it was drawn anew with each of them, which took JavaFX longer than to draw the map.
 */
final class CardShadow extends Region {
    private final Region card;

    CardShadow(Region card) {
        this.card = card;
        getStyleClass().add("card-shadow");
        setMouseTransparent(true);
        setCache(true);
        visibleProperty().bind(card.visibleProperty());
    }

    /** Takes the card's place. */
    void follow() {
        resizeRelocate(card.getLayoutX(), card.getLayoutY(), card.getWidth(), card.getHeight());
    }
}
