/** What compares, measures and describes beside the map: the bar of two days, areas over time, lanes, the map in words. */
package org.controlatlas.app.analysis;
