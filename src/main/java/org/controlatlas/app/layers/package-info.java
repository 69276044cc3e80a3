/** Choosing what the map shows. */
package org.controlatlas.app.layers;
