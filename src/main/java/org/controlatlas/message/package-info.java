/**
 * What is said to people when something is wrong: a code with what goes into its text, so that it can be worded in the
 * language of whoever reads it. The code has its text in English; the others stand in the bundles of {@code words}. Knows
 * nothing of the atlas.
 */
package org.controlatlas.message;
