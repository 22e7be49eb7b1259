/**
 * What connections cost over which nothing is said.
 *
 * <p>Thread rule: the main thread measures.
 */
@NullMarked
package io.streamboard.benchmarks.idle;

import org.jspecify.annotations.NullMarked;
