/** What all parts of the window share: the open atlas, time, view, selection and settings. */
package org.controlatlas.app.state;
