/** How a command talks: streams, exit status, failures as sentences, interruption. */
package org.controlatlas.cli.terminal;
