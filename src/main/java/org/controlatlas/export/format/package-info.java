/** One writer for each format. */
package org.controlatlas.export.format;
