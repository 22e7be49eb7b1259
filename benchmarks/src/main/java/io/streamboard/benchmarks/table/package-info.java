/**
 * {@code ./streamboard bench all}: the sets of measurements one after the other, each figure held
 * against what it must be, and one table of all.
 *
 * <p>Thread rule: the main thread does everything.
 */
@NullMarked
package io.streamboard.benchmarks.table;

import org.jspecify.annotations.NullMarked;
