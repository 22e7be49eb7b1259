/**
 * Messages between client and server, error and close codes, and their JSON (docs/protocol.md).
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.wire;

import org.jspecify.annotations.NullMarked;
