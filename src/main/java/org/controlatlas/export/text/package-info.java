/** Text that comes from data, on its way to a terminal, a table or a document. */
package org.controlatlas.export.text;
