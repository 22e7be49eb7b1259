/**
 * Replays the log from the start, without snapshots or state store: for repairing one board and for
 * verification.
 *
 * <p>Thread rule: blocking, on the caller's thread.
 */
@NullMarked
package io.streamboard.server.replay;

import org.jspecify.annotations.NullMarked;
