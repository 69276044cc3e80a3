/** Drives the real window as a person would and takes times; for the bench only. */
package org.controlatlas.workshop.window;
