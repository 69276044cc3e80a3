/** What a file says of itself, and how it is checked against it. */
package org.controlatlas.export.meta;
