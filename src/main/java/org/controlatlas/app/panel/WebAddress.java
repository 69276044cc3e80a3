package org.controlatlas.app.panel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that may be handed to a browser: of a page on the web and of nothing else, since a data set can hold anything.
 *
 * @param text as a browser takes it, in ASCII
 */
public record WebAddress(String text) {
    /**
     * Empty for all that is no http or https address with a host: files, scripts, mail, other programs' schemes, and
     * addresses that pretend to be another's ({@code https://known.org@elsewhere}).
     */
    public static Optional<WebAddress> of(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isOfTheWeb = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return isOfTheWeb ? Optional.of(new WebAddress(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whose page it is. */
    public String host() {
        return URI.create(text).getHost();
    }
}
