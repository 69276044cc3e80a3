/** "Report a mistake" in the window: the dialog that makes a correction packet, the same one as the command makes. */
package org.controlatlas.app.correction;
