/**
 * The window around map and timeline: commands, history, links, preferences.
 *
 * <p>{@code AtlasState} is the single source of truth, and only this package knows all of it: each part of the window is
 * handed those of its states that it uses. Controls write one property each; everything else follows from listening.
 */
package org.controlatlas.app.shell;
