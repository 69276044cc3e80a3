/** Finding places and zones by any of their names. */
package org.controlatlas.app.search;
