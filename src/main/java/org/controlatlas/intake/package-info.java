/** Files of any kind made ready for reading: what each is, unpacked, converted where a program for that is installed. */
package org.controlatlas.intake;
