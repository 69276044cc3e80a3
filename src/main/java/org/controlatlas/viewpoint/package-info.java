/**
 * An atlas as it is seen from another viewpoint: the same zones with other periods. Whatever asks such an atlas, map, query,
 * areas or export, gets the same answer.
 */
package org.controlatlas.viewpoint;
