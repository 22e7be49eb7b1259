/**
 * A record that travels from the log to delivery only to be looked for: whether what is appended
 * reaches sessions.
 *
 * <p>Thread rule: thread-safe; a timer sends, the log's thread and the workers tell what arrived.
 */
@NullMarked
package io.streamboard.server.canary;

import org.jspecify.annotations.NullMarked;
