/** A streaming PNG writer whose bytes do not depend on the machine. */
package org.controlatlas.export.png;
