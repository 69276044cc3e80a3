/** JMH benchmarks of the parts; {@code CONTRIBUTING.md} has the command. No test runs them. */
package org.controlatlas.bench;
