/** Temporary folders, in which files are made and then moved into place whole; XML of unknown origin. */
package org.controlatlas.files;
