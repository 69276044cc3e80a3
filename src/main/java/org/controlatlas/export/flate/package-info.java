/**
 * Compression as RFC 1951 (deflate) and RFC 1950 (zlib) have it, whose bytes do not depend on the machine: Java hands its
 * own to whatever zlib is there, and those of today pack alike data into different bytes.
 */
package org.controlatlas.export.flate;
