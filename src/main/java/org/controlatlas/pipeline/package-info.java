/** Builds the geodata folder from its inputs: the planar partition into zones, their histories, the checks on them. */
package org.controlatlas.pipeline;
