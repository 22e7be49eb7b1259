/**
 * How long a server takes to be there: after a clean end, and after a kill.
 *
 * <p>Thread rule: the main thread measures.
 */
@NullMarked
package io.streamboard.benchmarks.start;

import org.jspecify.annotations.NullMarked;
