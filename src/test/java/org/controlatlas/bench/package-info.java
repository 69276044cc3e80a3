/** JMH benchmarks of the parts; {@code docs/contributing.md} has the command. No test runs them. */
package org.controlatlas.bench;
