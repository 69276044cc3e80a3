/**
 * Turns the hand-kept tables of {@code inputs/tables} into the files of the atlas that are not cut from the ground: who,
 * what happened, what was agreed, what is said, and the sources of it all. Every reference is checked on the way.
 */
package org.controlatlas.pipeline.tables;
