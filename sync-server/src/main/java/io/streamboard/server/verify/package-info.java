/**
 * Proves stored states against the log: replays {@code operations} from the start, without
 * snapshots or state store, and compares.
 *
 * <p>Thread rule: blocking, on the caller's thread.
 */
@NullMarked
package io.streamboard.server.verify;

import org.jspecify.annotations.NullMarked;
