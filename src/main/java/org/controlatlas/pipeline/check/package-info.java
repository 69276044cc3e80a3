/** Rules for the data that the pipeline makes: settlements, published areas, sources, sides, completeness. */
package org.controlatlas.pipeline.check;
