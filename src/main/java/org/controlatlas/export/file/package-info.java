/** Writing a file wholly or not at all. */
package org.controlatlas.export.file;
