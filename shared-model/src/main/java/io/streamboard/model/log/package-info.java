/**
 * The envelope in which operations are stored in the log, and its codec (docs/log-format.md).
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.log;

import org.jspecify.annotations.NullMarked;
