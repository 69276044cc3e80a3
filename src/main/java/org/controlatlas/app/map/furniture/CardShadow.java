package org.controlatlas.app.map.furniture;

import javafx.scene.layout.Region;

/**
 * The shadow under a card, as a node of its own: it is blurred once, whereas an effect of the card would be blurred anew
 * with every word that changes on it, which took JavaFX longer than to draw all of the map.
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
