/** Names and marks on the map: which are shown at a zoom, where, and by what name on the day. */
package org.controlatlas.render.label;
