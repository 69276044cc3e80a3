/** Manual pages, shell completion and the reference page, made from the commands. */
package org.controlatlas.workshop.manual;
