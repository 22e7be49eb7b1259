/**
 * Board states in chunks in the compacted topic {@code snapshots}: only to seed an empty state
 * store, so that a rebuild costs what boards hold and not their history.
 *
 * <p>Thread rule: one thread takes snapshots; updates may come from any worker.
 */
@NullMarked
package io.streamboard.server.snapshot;

import org.jspecify.annotations.NullMarked;
