/** Pictures that move: frames, GIF and H.264 in MP4, encoded here because most of a frame is what was there before. */
package org.controlatlas.export.animation;
