/** SVG and PDF: shapes stay paths and text stays text, with the bundled fonts embedded. */
package org.controlatlas.export.vector;
