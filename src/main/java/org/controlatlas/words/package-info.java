/**
 * The words for the data in four languages: the same in window, pictures and pages. Knows neither the window nor pictures.
 */
package org.controlatlas.words;
