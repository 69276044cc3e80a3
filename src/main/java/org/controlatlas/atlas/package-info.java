/** Reads a data set (the geodata folder, or a user's own files) through GeoTools into the model, and says exactly what is wrong with bad input. */
package org.controlatlas.atlas;
