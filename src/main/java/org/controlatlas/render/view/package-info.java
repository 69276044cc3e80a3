/** What a map shows and how the earth lies on it: projection, viewport, layers, theme, and the link to a view. */
package org.controlatlas.render.view;
