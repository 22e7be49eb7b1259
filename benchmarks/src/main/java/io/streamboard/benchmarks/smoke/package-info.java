/**
 * The few figures that tell at once whether something became slow: end-to-end latency, and what the
 * server computes for a change that it delivers.
 *
 * <p>Thread rule: the main thread does all but reading for the readers.
 */
@NullMarked
package io.streamboard.benchmarks.smoke;

import org.jspecify.annotations.NullMarked;
