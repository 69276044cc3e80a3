/** Work in the background: the only package of the window that makes threads. */
package org.controlatlas.app.task;
