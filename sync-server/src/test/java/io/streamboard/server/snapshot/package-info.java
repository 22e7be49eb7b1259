/** Tests of snapshots on a topic in memory. */
@NullMarked
package io.streamboard.server.snapshot;

import org.jspecify.annotations.NullMarked;
