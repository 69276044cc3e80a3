/** The parts of a web page that are the same in every page: its markup, its looks and its script. */
package org.controlatlas.export.template;
