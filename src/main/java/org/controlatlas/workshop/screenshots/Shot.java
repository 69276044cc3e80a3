package org.controlatlas.workshop.screenshots;

import java.util.List;

/**
 * One picture of the window.
 *
 * @param name of the file, without ending
 * @param width of the window's content in logical pixels
 * @param scale device pixels to a logical one
 * @param link what is shown; without a position, the whole scene
 * @param agreement whether the agreement is open
 */
record Shot(String name, double width, double height, double scale, String link, boolean agreement) {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final String VIEW = "control-atlas://view?theme=light&lang=en&";

    /** What {@code docs/images} holds. */
    static final List<Shot> ALL = List.of(
            of("default", "date=2020-11-26&zone=agdam-agdam"),
            of("1991-09-02", "date=1991-09-02"),
            of("1994-05-12", "date=1994-05-12"),
            of("2020-12-01", "date=2020-12-01"),
            of("2023-09-21", "date=2023-09-21"),
            of("enclave", "date=2010-01-01&at=45.0000,39.7500&zoom=9.6&zone=karki"),
            new Shot("agreement", WIDTH, HEIGHT, 1, VIEW + "date=2020-12-12", true),
            of("dark", "date=1993-08-23&theme=dark&zone=fizuli-fizuli"),
            of("armenian", "date=2020-11-26&lang=hy&zone=kelbajar-kalbajar"),
            of("azerbaijani", "date=2020-11-26&lang=az&zone=kelbajar-kalbajar"),
            of("russian", "date=2022-08-26&lang=ru"),
            new Shot("scale-200", WIDTH, HEIGHT, 2, VIEW + "date=2020-11-26&zone=nkao-shusha-shusha", false),
            // Last: Monocle keeps a buffer of the smallest size and cannot grow again.
            new Shot("small", 1024, 700, 1, VIEW + "date=2020-11-26&zone=agdam-agdam", false));

    private static Shot of(String name, String view) {
        return new Shot(name, WIDTH, HEIGHT, 1, VIEW + view, false);
    }

    boolean showsWholeScene() {
        return !link.contains("&at=");
    }
}
