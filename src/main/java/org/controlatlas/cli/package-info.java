/** The command line (picocli): one class per command. */
package org.controlatlas.cli;
