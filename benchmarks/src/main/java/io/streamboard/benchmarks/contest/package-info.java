/**
 * {@code ./streamboard bench load}: contestants side by side under the same crowds, repeated in
 * turns; medians as a table and all as JSON.
 *
 * <p>Thread rule: the main thread does everything, the generator's work included.
 */
@NullMarked
package io.streamboard.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
