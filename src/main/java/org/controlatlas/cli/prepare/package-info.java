/** Makes in the program's folder what only saves time: the class-data archive and levels of detail. */
package org.controlatlas.cli.prepare;
