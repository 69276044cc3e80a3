/** What stands beside the map: legend, scale bar, north arrow, attribution; drawn alike by the window and by exports. */
package org.controlatlas.render.decor;
