package org.controlatlas.validation;

import org.controlatlas.message.MessageCode;

/** What a declaration in atlas.json is of. */
enum DeclaredWords implements MessageCode {
    LAYER("layer '{0}'"),
    LINE_KIND("line kind '{0}'"),
    AREA_KIND("area kind '{0}'"),
    EVENT_KIND("event kind '{0}'"),
    OUTLINE("outline '{0}'"),
    SOURCE_SIDE("source side '{0}'");

    private final String english;

    DeclaredWords(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
