/** Commands that compare, measure and explain, and how their answers are written. */
package org.controlatlas.cli.analysis;
