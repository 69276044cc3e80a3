/** How states of control look: fills and hatches, derived from actors' colours and a theme, never from an actor's name. */
package org.controlatlas.render.style;
