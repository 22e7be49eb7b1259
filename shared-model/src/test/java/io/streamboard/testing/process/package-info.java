/**
 * Real parts as processes of their own: started, watched, killed and started again by tests,
 * benchmarks and the demo.
 *
 * <p>Thread rule: a driver is used by one thread.
 */
@NullMarked
package io.streamboard.testing.process;

import org.jspecify.annotations.NullMarked;
