/** Tells whether an exported file is what it claims to be. */
package org.controlatlas.export.verify;
