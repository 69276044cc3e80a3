/** The dialog that writes what is shown to a file; the files are made by {@code org.controlatlas.export}. */
package org.controlatlas.app.export;
