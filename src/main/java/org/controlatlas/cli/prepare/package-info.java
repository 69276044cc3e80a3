/** Makes in the program's folder what only saves time: class-data archives and levels of detail. */
package org.controlatlas.cli.prepare;
