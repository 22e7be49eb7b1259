/**
 * From folded records to sessions: each audience gets its changes, encoded once for all its
 * sessions. {@link io.streamboard.server.delivery.Broadcast} is the delivery in which every node
 * follows every partition.
 *
 * <p>Thread rule: what belongs to a board is touched on the board's worker only. A session is
 * reached through {@link io.streamboard.server.delivery.Subscriber}, which is thread-safe.
 */
@NullMarked
package io.streamboard.server.delivery;

import org.jspecify.annotations.NullMarked;
