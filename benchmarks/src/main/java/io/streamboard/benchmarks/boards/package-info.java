/**
 * What it costs to have many boards: starting with all of them, and opening the one that nobody
 * touched for longest.
 *
 * <p>Thread rule: the main thread measures.
 */
@NullMarked
package io.streamboard.benchmarks.boards;

import org.jspecify.annotations.NullMarked;
