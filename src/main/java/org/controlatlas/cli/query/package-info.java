/** Answers who controls a point on a day, one by one or for a table of points. */
package org.controlatlas.cli.query;
