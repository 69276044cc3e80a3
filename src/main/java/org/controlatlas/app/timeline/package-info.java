/** Time as a control: the band, its skin, playback and the ticker of what changes. */
package org.controlatlas.app.timeline;
