/** Writes pictures, vectors, tables and animations of the map to files, atomically. */
package org.controlatlas.export;
