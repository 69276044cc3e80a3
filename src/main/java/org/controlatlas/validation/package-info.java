/** What a data set must hold: one class a rule, and the report of a validation. */
package org.controlatlas.validation;
