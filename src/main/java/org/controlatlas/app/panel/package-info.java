/**
 * What stands beside and above the map: the status of a zone, the legend, search, layers, the
 * documents. What the panels say is computed in plain records, the controls only lay it out.
 */
package org.controlatlas.app.panel;
