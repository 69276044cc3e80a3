/** Small controls that several parts of the window share. */
package org.controlatlas.app.control;
