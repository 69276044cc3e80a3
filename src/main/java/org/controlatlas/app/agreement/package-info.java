/** The statement of 9/10 November 2020, point by point, as it stood on a day. */
package org.controlatlas.app.agreement;
