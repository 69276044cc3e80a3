/** Measures of speed and memory on the machine at hand, each in a Java of its own, along the paths that users take. */
package org.controlatlas.workshop.bench;
