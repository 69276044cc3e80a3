/**
 * The planar partition: the linework, the layers that say which zone a point belongs to, the faces between them, their
 * histories and names.
 */
package org.controlatlas.pipeline.zones;
