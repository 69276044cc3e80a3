/** How good the sources are, where they are thin, and up to which day they tell. */
package org.controlatlas.evidence;
