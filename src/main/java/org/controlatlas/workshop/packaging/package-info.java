/** Steps of the build that complete the folder which a user unpacks. */
package org.controlatlas.workshop.packaging;
