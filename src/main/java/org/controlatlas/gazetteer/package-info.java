/**
 * The gazetteer: finds whatever has a name in a data set (settlements, zones, areas, lines, links of transport, places of
 * events, states) by any of its names, and says which of several things a name stands for. The same for command and window.
 *
 * <p>docs/names.md explains to readers which place a name stands for.
 */
package org.controlatlas.gazetteer;
