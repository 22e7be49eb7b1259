/**
 * A board on which people move widgets at a given rate while others watch: each move is sent at its
 * time and measured from that time, so that a stall of either side counts for every move that was
 * due in it.
 *
 * <p>Thread rule: the main thread owns the authors, one thread of its own reads for all readers.
 */
@NullMarked
package io.streamboard.benchmarks.load;

import org.jspecify.annotations.NullMarked;
