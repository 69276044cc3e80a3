/** Corrections that somebody proposes: the packet that holds one, and trying it on a copy of the data. */
package org.controlatlas.correction;
