/**
 * What readers that do not read cost the others and the server's heap.
 *
 * <p>Thread rule: the main thread does all but reading for the live readers.
 */
@NullMarked
package io.streamboard.benchmarks.slow;

import org.jspecify.annotations.NullMarked;
