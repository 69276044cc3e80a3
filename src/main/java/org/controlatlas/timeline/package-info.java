/** The index over time: the state at a date and the changes between two dates, never by scanning all periods. */
package org.controlatlas.timeline;
