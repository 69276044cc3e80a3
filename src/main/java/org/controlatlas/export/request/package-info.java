/** What an export is asked for: subject, area, size, format and options, and how it can fail. */
package org.controlatlas.export.request;
