/** Tells a story step by step beside the map. */
package org.controlatlas.app.story;
