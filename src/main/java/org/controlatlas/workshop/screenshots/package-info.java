/** The pictures of the documentation, made by the program of itself. */
package org.controlatlas.workshop.screenshots;
