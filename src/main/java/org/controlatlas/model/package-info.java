/**
 * The vocabulary of the atlas as immutable values: plain Java and JTS, nothing else.
 *
 * <p>Terms. A <em>zone</em> is an atomic extent whose control never differed within it; the zones of an atlas form a
 * coverage (no overlaps, no gaps) unless a user's own data set says otherwise. <em>Control</em> is de facto; <em>de
 * jure</em> is a separate fact. <em>Valid time</em> is {@code [start, end)} in whole days of the proleptic Gregorian
 * calendar, without a time zone. Coordinates are longitude and latitude in degrees (CRS84), in that order.
 */
package org.controlatlas.model;
