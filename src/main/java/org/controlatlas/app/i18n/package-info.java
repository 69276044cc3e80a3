/** The interface's texts, dates and numbers in four languages, switchable while the window is open. */
package org.controlatlas.app.i18n;
