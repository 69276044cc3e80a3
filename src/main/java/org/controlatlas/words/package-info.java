/**
 * What is said of the data, in four languages: the same words in the window, in pictures and pages. Knows no control of
 * the window and no picture.
 */
package org.controlatlas.words;
