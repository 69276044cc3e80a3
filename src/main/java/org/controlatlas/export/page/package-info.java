/** Sets a map on a page: title, legend, scale, sources and all that a picture needs to be cited. */
package org.controlatlas.export.page;
