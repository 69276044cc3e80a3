/** The documents with dated points, as each point stood on a day. */
package org.controlatlas.app.agreement;
