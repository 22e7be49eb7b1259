/**
 * The seeded simulation: whole clients and the whole core of a node, all of them the shipped
 * classes, in one thread, over a network and a log that lose, delay, repeat and refuse. What every
 * client sees is compared with a replay of the log.
 *
 * <p>Thread rule: confined to the test's thread.
 */
@NullMarked
package io.streamboard.server.simulation;

import org.jspecify.annotations.NullMarked;
