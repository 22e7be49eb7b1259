/**
 * Boards on their way from one log to another: to a cluster, or to another number of partitions
 * (docs/decisions/0051). One node serves both places meanwhile; a board is in one of them at a
 * time.
 *
 * <p>Thread rule: one thread moves boards, one after the other, and blocks; what it hears comes
 * from the boards' workers.
 */
@NullMarked
package io.streamboard.server.move;

import org.jspecify.annotations.NullMarked;
