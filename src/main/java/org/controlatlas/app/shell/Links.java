package org.controlatlas.app.shell;

import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.controlatlas.app.i18n.Messages;
import org.controlatlas.app.state.WindowView;
import org.controlatlas.render.view.StateLink;
import org.controlatlas.render.view.ViewState;

/** Links to what is shown: to copy, to paste and to open. */
final class Links {
    private final Messages messages;
    private final WindowView windowView;
    private final NavigationHistory history;
    private final NoticeBar notices;

    Links(Messages messages, WindowView windowView, NavigationHistory history, NoticeBar notices) {
        this.messages = messages;
        this.windowView = windowView;
        this.history = history;
        this.notices = notices;
    }

    /** The present view as a link. */
    public String link() {
        return StateLink.format(windowView.current());
    }

    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(link());
        Clipboard.getSystemClipboard().setContent(content);
        notices.show(messages.get("link.copied"));
    }

    /** Opens the link on the clipboard, if there is one. */
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            notices.show(messages.get("link.nothing"));
        } else {
            notices.hide();
            open(text);
        }
    }

    /** Shows what the link says; a link that cannot be read leaves all as it is and is told in a notice. */
    public void open(String link) {
        open(link, windowView::show);
    }

    /** Goes to where the link leads in time and space; language and theme stay. */
    void resume(String link) {
        open(link, windowView::navigate);
    }

    private void open(String link, Consumer<ViewState> show) {
        try {
            ViewState state = windowView.of(link);
            history.record();
            show.accept(state);
            history.record();
        } catch (IllegalArgumentException e) {
            notices.show(messages.get("link.wrong", messages.of(e)));
        }
    }
}
