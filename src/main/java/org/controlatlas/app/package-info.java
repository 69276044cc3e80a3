/** The JavaFX window. The only package that knows JavaFX or Gluon Maps. */
package org.controlatlas.app;
