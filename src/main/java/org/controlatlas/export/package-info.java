/**
 * Files of every kind from one request. {@link org.controlatlas.export.Exporter} is the way in; the command line and the
 * window's dialog fill in the same {@link org.controlatlas.export.request.ExportRequest}.
 */
package org.controlatlas.export;
