/** Folders in which files are made before they are put in place whole. */
package org.controlatlas.files;
