/**
 * Files of any kind made ready for reading: what each is, unpacked, made GeoJSON by us or, where it is installed, by GDAL.
 */
package org.controlatlas.intake;
