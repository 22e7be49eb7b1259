/**
 * Clients of any WebSocket server, thousands on one thread: some make moves at a given rate, all
 * count every move that reaches them. How a kind of server is spoken to is a {@link
 * io.streamboard.benchmarks.generator.Dialect}.
 *
 * <p>Every move carries a tag: who moves (from 0) and the how manieth move of that one it is (from
 * 1). Each client notes each tag that it receives, so that what is lost and what comes twice is
 * counted and not estimated.
 *
 * <p>Thread rule: all of it is confined to the main thread.
 */
@NullMarked
package io.streamboard.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
