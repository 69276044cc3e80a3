/** Options, batch files and progress of the export command. */
package org.controlatlas.cli.export;
