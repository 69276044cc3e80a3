/** Folders in which files are made before they are put in place whole, and XML that comes from anywhere. */
package org.controlatlas.files;
