/**
 * The window around map and timeline: the view model that all parts bind to, commands, history, links, preferences.
 *
 * <p>{@code AtlasViewModel} is the single source of truth. Controls write one of its properties each; everything else
 * follows from listening to it.
 */
package org.controlatlas.app.shell;
