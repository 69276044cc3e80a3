/** One web page with a slider: the model that its script reads, and the page around it. */
package org.controlatlas.export.web;
