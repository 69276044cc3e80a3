package org.controlatlas.export.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Markup, style sheet and script of a web page, from the files beside this class. */
public final class WebTemplate {
    /** In the order in which each uses those before it. */
    private static final List<String> SCRIPTS = List.of(
            "text.js",
            "time.js",
            "model.js",
            "raster.js",
            "view.js",
            "paint.js",
            "names.js",
            "map.js",
            "timeline.js",
            "panel.js",
            "main.js");

    private static final int VERSION_DIGITS = 12;

    private static final WebTemplate PARTS = new WebTemplate();

    private final String markup = read("page.html");
    private final String style = read("page.css");
    private final String script = SCRIPTS.stream()
            .map(WebTemplate::read)
            .collect(Collectors.joining("", "(function () {\n'use strict';\n", "})();\n"));

    private final String version =
            HexFormat.of().formatHex(sha256(markup + style + script)).substring(0, VERSION_DIGITS);

    private WebTemplate() {}

    /** With marks like {@code <!--TITLE-->} where a page's own content stands. */
    public static String markup() {
        return PARTS.markup;
    }

    public static String style() {
        return PARTS.style;
    }

    public static String script() {
        return PARTS.script;
    }

    /** Changes with each of the parts: a page of another version cannot be made again here. */
    public static String version() {
        return PARTS.version;
    }

    /** As a Content-Security-Policy names what it allows: {@code 'sha256-…'}. */
    public static String policyHash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text)) + "'";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256.", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = WebTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing: install the program again.");
            }
            // A checkout on Windows may have other line ends, and the page must have the same bytes everywhere.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
